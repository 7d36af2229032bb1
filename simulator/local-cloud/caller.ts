import { LOCAL_APP_IDS, LOCAL_ENV_ID } from '../protocol';
import type { AppName } from '../protocol';
import type { CallFrame } from './call-frames';
import type { KnownPerson } from './people';

/** The merchant whose money the local ledger keeps. */
export const LOCAL_MERCHANT_ID = '1900000001';

/** Who or what starts a function. */
export type Caller =
  | { kind: 'client'; person: KnownPerson }
  | { kind: 'function'; frame: CallFrame | null }
  | { kind: 'timer' }
  | { kind: 'payment' }
  /** Message push; without a person for events that are about nobody in particular. */
  | { kind: 'push'; person: KnownPerson | null };

/** The part of a call frame that depends on the caller alone. */
export interface CallerIdentity {
  app: AppName | null;
  person: string | null;
  openid: string | null;
  source: string;
  environment: Record<string, string>;
}

const SOURCES = { client: 'wx_client', timer: 'wx_trigger', payment: 'wx_paycallback', push: 'wx_unknown' } as const;

/**
 * What the platform would tell a function about its caller.
 * The source of message push is not documented; `wx_unknown` makes sure that code only ever rules `wx_client` out.
 */
export function identityOf(caller: Caller): CallerIdentity {
  if (caller.kind === 'function') return chained(caller.frame);
  const source = SOURCES[caller.kind];
  const person = 'person' in caller ? caller.person : null;
  return {
    app: person?.app ?? null,
    person: person?.id ?? null,
    openid: person?.openid ?? null,
    source,
    environment: { TCB_SOURCE: source, TRIGGER_SRC: caller.kind === 'timer' ? 'timer' : '', ...(person ? wxVariables(person) : {}) },
  };
}

/** A function called by a function keeps the person and lengthens the source. */
function chained(frame: CallFrame | null): CallerIdentity {
  const source = frame === null ? 'scf' : `${frame.source},scf`;
  const environment = { ...(frame?.environment ?? {}), TCB_SOURCE: source };
  return { app: frame?.app ?? null, person: frame?.person ?? null, openid: frame?.openid ?? null, source, environment };
}

/**
 * The staff app shares the customer app's environment: the platform then fills the FROM_ names.
 * What it puts into the plain names is not documented, so they are empty and code that reads them is refused.
 */
function wxVariables(person: KnownPerson): Record<string, string> {
  const shared = { WX_CLIENTIP: '127.0.0.1' };
  if (person.app === 'customer') {
    return { ...shared, WX_OPENID: person.openid, WX_APPID: LOCAL_APP_IDS.customer, WX_UNIONID: person.unionid };
  }
  return {
    ...shared, WX_OPENID: '', WX_APPID: '',
    WX_FROM_OPENID: person.openid, WX_FROM_APPID: LOCAL_APP_IDS.staff, WX_FROM_UNIONID: person.unionid,
  };
}

/** Adds the call's token and the list of keys by which the SDK finds its context. */
export function withToken(environment: Record<string, string>, token: string): Record<string, string> {
  const all = { ...environment, WX_API_TOKEN: token };
  return { ...all, WX_CONTEXT_KEYS: Object.keys(all).filter((key) => key.startsWith('WX_') && key !== 'WX_CONTEXT_KEYS').join(',') };
}

/** Process-wide variables under which the unmodified SDK believes to be in the cloud and finds this server, and functions know their apps. */
export function sdkVariables(baseUrl: string): Record<string, string> {
  return {
    TZ: 'UTC',
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: LOCAL_ENV_ID,
    TCB_ENV: LOCAL_ENV_ID,
    TENCENTCLOUD_SECRETID: 'local',
    TENCENTCLOUD_SECRETKEY: 'local',
    TENCENTCLOUD_SESSIONTOKEN: 'local',
    // What an administrator sets in the console for every function.
    CUSTOMER_APP_ID: LOCAL_APP_IDS.customer,
    STAFF_APP_ID: LOCAL_APP_IDS.staff,
    MINI_PROGRAM_STATE: 'developer',
    PAYMENT_MODE: 'sandbox',
    PAYMENT_MERCHANT_ID: LOCAL_MERCHANT_ID,
    TCB_CONTEXT_CNFG: JSON.stringify({ URL: `${baseUrl}/admin` }),
  };
}
