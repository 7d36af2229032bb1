/** navigator: a link to another page or mini program. */
import { recordError } from '../errors';
import type { BuiltinContext, BuiltinFamily } from './define';
import { text } from './text';

const properties = {
  url: String, openType: { type: String, value: 'navigate' }, delta: { type: Number, value: 1 }, target: { type: String, value: 'self' }, appId: String, path: String,
  extraData: null, version: String, shortLink: String, hoverStayTime: { type: Number, value: 600 },
};

type Platform = Record<string, ((options: Record<string, unknown>) => unknown) | undefined>;

async function go({ runtime, data }: BuiltinContext): Promise<void> {
  const { routes } = runtime;
  const url = text(data()['url']);
  const moves: Record<string, () => Promise<unknown>> = {
    navigate: () => routes.navigateTo(url),
    redirect: () => routes.redirectTo(url),
    switchTab: () => routes.switchTab(url),
    reLaunch: () => routes.reLaunch(url),
    navigateBack: () => routes.navigateBack(Number(data()['delta'])),
  };
  const move = moves[text(data()['openType'])];
  if (move === undefined) throw new Error(`navigator open-type="${text(data()['openType'])}" is not simulated`);
  await move();
}

function setup(context: BuiltinContext): undefined {
  const { host, data, fire } = context;
  host.setAttribute('role', 'link');
  host.addEventListener('click', () => {
    if (data()['target'] === 'miniProgram') {
      const { appId, path, extraData, shortLink } = data();
      (globalThis as unknown as { wx: Platform }).wx['navigateToMiniProgram']?.({ appId, path, extraData, shortLink });
      return;
    }
    void go(context).then(() => fire('success'), (error: unknown) => {
      recordError(error, { method: 'navigator' });
      fire('fail', { errMsg: error instanceof Error ? error.message : String(error) });
    }).finally(() => fire('complete'));
  });
}

/** navigator and the elements that only WeChat itself can fill. */
export const navigators: BuiltinFamily = {
  components: { navigator: { properties, setup } },
  style: `
wx-navigator{display:block;cursor:pointer}
.navigator-hover,wx-navigator[mp-hover]{background-color:rgba(0,0,0,.1)}
`,
};
