import type { AppName, SentMessage } from '../../protocol';
import type { Grants, Messages } from '../messages';
import type { People } from '../people';
import type { PageLookup } from './app-pages';
import { WeChatRefusal, textOf } from './open-api';
import type { OpenApi } from './open-api';
import { refuseField } from './template-fields';

/** A subscription template as chosen in an app's WeChat back office. */
export interface MessageTemplate {
  app: AppName;
  id: string;
  title: string;
  /** Field keys in order, e.g. `thing1`, `time2`. */
  fields: readonly string[];
}

export interface SubscribeMessageOptions {
  people: People;
  grants: Grants;
  messages: Messages;
  hasPage: PageLookup;
  /** Read at every send, because a seed may add templates later. */
  templates: () => readonly MessageTemplate[];
}

/** How long one send takes; a second to the same person meanwhile is "concurrent". */
const SEND_MS = 10;
const STATES = ['developer', 'trial', 'formal'];

/**
 * `subscribeMessage.send`: one-time messages. Refuses like the platform with 40003, 40037, 41030, 43101, 43108, 47003;
 * every send is recorded, refused ones with their reason.
 */
export function createSubscribeMessage(options: SubscribeMessageOptions): OpenApi {
  const sending = new Set<string>();
  return async (data, { app }) => {
    const openid = textOf(data['touser']);
    const draft = draftOf(app, data, options.people.byOpenid(app, openid)?.id ?? null);
    const key = `${app}:${openid}`;
    const refusal = refuseContent(options, draft, data) ?? (sending.has(key) ? { errcode: 43108, errmsg: 'concurrent send to one user' } : null);
    if (refusal !== null) return await refuse(options.messages, draft, refusal);
    sending.add(key);
    try {
      await new Promise((resolve) => { setTimeout(resolve, SEND_MS); });
      const taken = await options.grants.take(app, openid, draft.templateId ?? '');
      if (!taken) return await refuse(options.messages, draft, { errcode: 43101, errmsg: 'user refuse to accept the msg' });
    } finally {
      sending.delete(key);
    }
    const sent = await options.messages.record(draft);
    return { msgid: Number.parseInt(sent.id.slice(0, 8), 16) };
  };
}

type Draft = Omit<SentMessage, 'id' | 'at'>;
interface Refusal { errcode: number; errmsg: string }

function draftOf(app: AppName, data: Record<string, unknown>, person: string | null): Draft {
  const values = typeof data['data'] === 'object' && data['data'] !== null ? Object.entries(data['data'] as Record<string, { value?: unknown } | null>) : [];
  return {
    app, person, kind: 'subscription', refusal: null,
    templateId: textOf(data['template_id']) || null,
    page: textOf(data['page']) || null,
    fields: Object.fromEntries(values.map(([key, field]) => [key, valueText(field?.value)])),
  };
}

/** Numbers are sent as they read; anything else that is no text is an empty value. */
function valueText(value: unknown): string {
  return typeof value === 'number' ? String(value) : textOf(value);
}

function refuseContent(options: SubscribeMessageOptions, draft: Draft, data: Record<string, unknown>): Refusal | null {
  if (draft.person === null) return { errcode: 40003, errmsg: 'invalid openid' };
  const ofApp = options.templates().filter((known) => known.app === draft.app);
  const template = ofApp.find((known) => known.id === draft.templateId);
  if (template === undefined) return { errcode: 40037, errmsg: 'invalid template_id' };
  const missing = template.fields.find((key) => !(key in draft.fields));
  if (missing !== undefined) return { errcode: 47003, errmsg: `argument invalid! data.${missing}.value is empty` };
  const extra = Object.keys(draft.fields).find((key) => !template.fields.includes(key));
  if (extra !== undefined) return { errcode: 47003, errmsg: `argument invalid! data.${extra} is no field of the template` };
  for (const [key, value] of Object.entries(draft.fields)) {
    const errmsg = refuseField(key, value);
    if (errmsg !== null) return { errcode: 47003, errmsg };
  }
  if (draft.page !== null && !options.hasPage(draft.app, draft.page)) return { errcode: 41030, errmsg: `invalid page ${draft.page}` };
  const state = data['miniprogram_state'];
  return state === undefined || STATES.includes(textOf(state)) ? null : { errcode: 40097, errmsg: 'invalid args: miniprogram_state' };
}

async function refuse(messages: Messages, draft: Draft, { errcode, errmsg }: Refusal): Promise<never> {
  await messages.record({ ...draft, refusal: `${errcode} ${errmsg}` });
  throw new WeChatRefusal(errcode, errmsg);
}
