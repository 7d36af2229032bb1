import type { AppName, SentMessage } from '../../protocol';
import type { Clock } from '../clock';
import { NotSimulated } from '../cloud-error';
import type { Messages } from '../messages';
import type { People } from '../people';
import type { StateTable } from '../state-tables';
import { WeChatRefusal, textOf } from './open-api';
import type { OpenApi } from './open-api';

/** How long and how often one may write to a person, by what the person did last. */
const WINDOWS = {
  message: { lastsMs: 48 * 3_600_000, count: 5 },
  enter: { lastsMs: 60_000, count: 2 },
} as const;

/** Which of the two opened the window. */
export type WindowKind = keyof typeof WINDOWS;

/** The open window of one person. */
export interface ServiceWindow { until: number; left: number }

/** Customer-service messages: the windows, and the API that uses them. */
export interface CustomerService {
  /** The person wrote or entered the session, which opens a window; an entry never narrows a wider one. */
  open(app: AppName, openid: string, kind: WindowKind): Promise<void>;
  api: OpenApi;
}

export interface CustomerServiceOptions {
  clock: Clock;
  people: People;
  messages: Messages;
  table: StateTable<ServiceWindow>;
}

/**
 * `customerServiceMessage.send` for text, link and mini program cards. 45015: no window is open; 45047: it is used up.
 */
export function createCustomerService(options: CustomerServiceOptions): CustomerService {
  const { clock, table } = options;
  const keyOf = (app: AppName, openid: string): string => `${app}:${openid}`;
  return {
    async open(app, openid, kind) {
      const known = table.get(keyOf(app, openid));
      const isWider = kind === 'enter' && known !== undefined && known.until > clock.now() + WINDOWS.enter.lastsMs;
      if (!isWider) await table.put(keyOf(app, openid), { until: clock.now() + WINDOWS[kind].lastsMs, left: WINDOWS[kind].count });
    },
    api: async (data, { app }) => {
      const openid = textOf(data['touser']);
      const draft = draftOf(app, data, options.people.byOpenid(app, openid)?.id ?? null);
      const window = table.get(keyOf(app, openid));
      const refusal = draft.person === null ? [40003, 'invalid openid'] as const : refuseWindow(window, clock.now());
      if (refusal !== null || window === undefined) {
        const [errcode, errmsg] = refusal ?? NO_WINDOW;
        await options.messages.record({ ...draft, refusal: `${errcode} ${errmsg}` });
        throw new WeChatRefusal(errcode, errmsg);
      }
      await table.put(keyOf(app, openid), { ...window, left: window.left - 1 });
      await options.messages.record(draft);
      return {};
    },
  };
}

const NO_WINDOW = [45015, 'response out of time limit or subscription is canceled'] as const;

function refuseWindow(window: ServiceWindow | undefined, now: number): readonly [number, string] | null {
  if (window === undefined || window.until < now) return NO_WINDOW;
  return window.left < 1 ? [45047, 'out of response count limit'] : null;
}

function draftOf(app: AppName, data: Record<string, unknown>, person: string | null): Omit<SentMessage, 'id' | 'at'> {
  const kind = textOf(data['msgtype']);
  if (!['text', 'link', 'miniprogrampage'].includes(kind)) throw new NotSimulated(`customerServiceMessage.send of type "${kind}"`);
  const content = typeof data[kind] === 'object' && data[kind] !== null ? Object.entries(data[kind]) : [];
  const fields = Object.fromEntries(content.map(([key, value]) => [key, String(value)]));
  return { app, person, kind: 'customerService', templateId: null, page: fields['pagepath'] ?? null, fields, refusal: null };
}
