/** button with every `open-type`, form and label. */
import { recordError } from '../errors';
import { findAncestor, findBelow, setTraits, traitsOf } from '../traits';
import type { BuiltinContext, BuiltinDefinition, BuiltinFamily } from './define';
import { text } from './text';

type OpenType = (context: BuiltinContext) => Promise<void> | void;

/** What each open-type asks of the platform, and the event that answers. */
const OPEN_TYPES: Record<string, OpenType> = {
  getPhoneNumber: async ({ platform, fire }) => fire('getphonenumber', await platform.requestPhoneNumber()),
  getRealtimePhoneNumber: async ({ platform, fire }) => fire('getrealtimephonenumber', await platform.requestPhoneNumber()),
  agreePrivacyAuthorization: ({ platform, fire, host }) => {
    platform.agreePrivacy(host.id);
    fire('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  chooseAvatar: async ({ platform, fire }) => {
    const chosen = await platform.chooseAvatar();
    if (chosen !== null) fire('chooseavatar', chosen);
  },
  openSetting: async ({ platform, fire }) => fire('opensetting', await platform.openSetting()),
  contact: async ({ platform, fire, data }) => {
    const { sessionFrom, sendMessageTitle, sendMessagePath, sendMessageImg, showMessageCard } = data();
    fire('contact', await platform.openContact({ sessionFrom, sendMessageTitle, sendMessagePath, sendMessageImg, showMessageCard }));
  },
  share: async ({ runtime, node }) => {
    await runtime.shareCurrentPage('button', { id: node.id, dataset: node.dataset });
  },
  // The platform shows its own feedback page and tells the mini program nothing.
  feedback: () => undefined,
  getUserInfo: ({ fire }) => fire('getuserinfo', { errMsg: 'getUserInfo:ok', userInfo: { nickName: '微信用户', avatarUrl: '', gender: 0, province: '', city: '', country: '', language: '' } }),
};

async function runOpenType(context: BuiltinContext): Promise<void> {
  for (const name of text(context.data()['openType']).split('|')) {
    const run = OPEN_TYPES[name];
    if (run === undefined) recordError(`button open-type="${name}" is not simulated`, { method: 'button' });
    else await run(context);
  }
}

const button: BuiltinDefinition = {
  properties: {
    type: { type: String, value: 'default' }, size: { type: String, value: 'default' }, plain: Boolean, disabled: Boolean, loading: Boolean, formType: String, openType: String, lang: String,
    sessionFrom: String, sendMessageTitle: String, sendMessagePath: String, sendMessageImg: String, showMessageCard: Boolean, appParameter: String,
    hoverStartTime: { type: Number, value: 20 }, hoverStayTime: { type: Number, value: 70 }, phoneNumberNoQuotaToast: Boolean, businessId: String, needShowEntrance: Boolean, entrancePath: String, groupId: String,
  },
  setup(context) {
    const { host, data } = context;
    host.setAttribute('role', 'button');
    host.tabIndex = 0;
    setTraits(host, { activate: () => host.click() });
    host.addEventListener('click', () => {
      const { disabled, formType, openType } = data();
      if (disabled) return;
      if (formType === 'submit' || formType === 'reset') findAncestor(host, 'buttonTapped')?.(formType, host);
      if (openType) void runOpenType(context).catch((error: unknown) => recordError(error, { method: 'button' }));
    });
    return ({ type, size, plain, disabled, loading }) => {
      Object.assign(host.dataset, { type: text(type), size: text(size) });
      for (const [name, value] of Object.entries({ plain, disabled, loading })) host.toggleAttribute(name, Boolean(value));
      host.setAttribute('aria-disabled', String(Boolean(disabled)));
    };
  },
};

const form: BuiltinDefinition = {
  properties: { reportSubmit: Boolean, reportSubmitTimeout: Number },
  setup({ host, fire }) {
    setTraits(host, {
      buttonTapped(kind) {
        const fields = findBelow(host, 'field').map(({ ability }) => ability);
        if (kind === 'reset') {
          for (const field of fields) field.reset();
          fire('reset', {});
          return;
        }
        const named = fields.filter((field) => field.name() !== '');
        fire('submit', { value: Object.fromEntries(named.map((field) => [field.name(), field.value()])), formId: '' });
      },
    });
  },
};

const label: BuiltinDefinition = {
  properties: { for: String },
  setup({ host, data }) {
    host.addEventListener('click', (event) => {
      const id = text(data()['for']);
      const wanted = id === '' ? findBelow(host, 'activate')[0]?.element : host.closest('wx-page')?.querySelector<HTMLElement>(`[id="${CSS.escape(id)}"]`);
      if (!wanted || wanted.contains(event.target as globalThis.Node)) return;
      traitsOf(wanted).activate?.();
    });
  },
};

/** button, form, label. */
export const buttons: BuiltinFamily = {
  components: { button, form, label },
  style: `
wx-form{display:block}
wx-button{display:block;position:relative;box-sizing:border-box;margin:0 auto;padding:0 14px;font-size:18px;line-height:2.55555556;text-align:center;border-radius:5px;overflow:hidden;background:#f8f8f8;color:#000;cursor:pointer}
wx-button::after{content:"";position:absolute;left:0;top:0;width:200%;height:200%;box-sizing:border-box;border:1px solid rgba(0,0,0,.2);border-radius:10px;transform:scale(.5);transform-origin:0 0;pointer-events:none}
wx-button[data-type=primary]{background:#07c160;color:#fff}wx-button[data-type=warn]{background:#e64340;color:#fff}
wx-button[data-size=mini]{display:inline-block;padding:0 1.32em;font-size:13px;line-height:2.3}
wx-button[disabled]{color:rgba(0,0,0,.3)}wx-button[disabled][data-type=primary],wx-button[disabled][data-type=warn]{color:rgba(255,255,255,.6);opacity:.7}
wx-button[plain]{background:transparent;border:1px solid #353535;color:#353535}wx-button[plain]::after{border-width:0}
wx-button[plain][data-type=primary]{border-color:#07c160;color:#07c160}wx-button[plain][data-type=warn]{border-color:#e64340;color:#e64340}
.button-hover,wx-button[mp-hover][data-type=default]:not([plain]){filter:brightness(.9)}
wx-button[mp-hover]{filter:brightness(.9)}
wx-button[loading]::before{content:"";display:inline-block;width:18px;height:18px;margin-right:6px;vertical-align:middle;border:2px solid currentColor;border-top-color:transparent;border-radius:50%;box-sizing:border-box;animation:mp-turn 1s linear infinite}
`,
};
