/** Moving between pages; the stack itself belongs to the runtime. */
import type { RuntimeHost } from '../runtime/host';
import { asyncApi, NotSimulated, numberOption, textOption, WxFailure } from './async-api';
import type { Options, WxFunction } from './async-api';
import { resolvePageUrl } from './route-url';

const STACK_LIMIT = 10;

/** `navigateTo` and friends, with the ten-page limit of the platform. */
export function routeFunctions(host: RuntimeHost): Record<string, unknown> {
  const target = (options: Options, api: string): string => resolvePageUrl(textOption(options, 'url', api), host.stack.at(-1)?.path ?? '');
  const route = (api: 'redirectTo' | 'reLaunch' | 'switchTab'): WxFunction =>
    asyncApi(api, (options) => refusing(api, () => host.routes[api](target(options, api))));
  return {
    navigateTo: asyncApi('navigateTo', (options) => {
      const url = target(options, 'navigateTo');
      if (host.stack.length >= STACK_LIMIT) throw new WxFailure('navigateTo:fail page limit exceeded: 10');
      const events = options['events'] as Parameters<RuntimeHost['routes']['navigateTo']>[1];
      return refusing('navigateTo', () => host.routes.navigateTo(url, events));
    }),
    redirectTo: route('redirectTo'),
    reLaunch: route('reLaunch'),
    switchTab: route('switchTab'),
    navigateBack: asyncApi('navigateBack', (options) => refusing('navigateBack', () => host.routes.navigateBack(numberOption(options, 'delta', 1)))),
    navigateToMiniProgram: () => { throw new NotSimulated('wx.navigateToMiniProgram'); },
    exitMiniProgram: asyncApi('exitMiniProgram', () => { host.setForeground(false); }),
    preloadPage: () => undefined,
  };
}

/** Routes reject with the platform's sentence; it must reach `fail` as `errMsg` and not as a defect. */
async function refusing(api: string, go: () => Promise<unknown>): Promise<unknown> {
  try {
    return await go();
  } catch (error) {
    const message = error instanceof Error ? error.message : String((error as { errMsg?: unknown } | null)?.errMsg ?? error);
    throw new WxFailure(message.startsWith(`${api}:`) ? message : `${api}:fail ${message}`);
  }
}
