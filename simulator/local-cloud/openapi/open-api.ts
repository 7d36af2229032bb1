import type { AppName } from '../../protocol';
import { LOCAL_APP_IDS } from '../../protocol';
import type { CallFrame } from '../call-frames';
import { NotSimulated } from '../cloud-error';
import { appOf } from '../identity';
import { decodeRequest, encodeReply } from './codec';
import type { EncodableReply } from './codec';

/** A refusal of an open API as WeChat spells it; the SDK throws it with `errCode`. */
export class WeChatRefusal extends Error {
  readonly errcode: number;

  constructor(errcode: number, errmsg: string) {
    super(errmsg);
    this.name = 'WeChatRefusal';
    this.errcode = errcode;
  }
}

/** Which app is acted for, and from which call. */
export interface OpenApiContext { app: AppName; appId: string; frame: CallFrame | null }

/** One simulated API: arguments in snake_case, answer as JSON fields or an image. */
export type OpenApi = (data: Record<string, unknown>, context: OpenApiContext) => Promise<Record<string, unknown> | { image: Buffer }>;

/** Answers the SDK's multipart open API requests. */
export type OpenApiEndpoint = (apiName: string, requestData: Buffer, frame: CallFrame | null) => Promise<Buffer>;

/** Not declared in `config.json → permissions.openapi`. */
const NO_PERMISSION = -604101;
const INVALID_APPID = 40013;

/**
 * Dispatches to the APIs of `table`. In order: is the API simulated, does the calling function declare it,
 * is the AppID one of this environment. Without a chosen AppID the owner's, the customer app's, is meant.
 */
export function createOpenApiEndpoint(table: ReadonlyMap<string, OpenApi>): OpenApiEndpoint {
  return async (apiName, requestData, frame) => {
    const request = decodeRequest(requestData);
    const api = request.apiType === 0 ? table.get(apiName) : undefined;
    if (api === undefined) throw new NotSimulated(`open API ${apiName}`);
    if (frame === null || !frame.permissions.has(apiName)) return encodeReply({ kind: 'systemError', errorCode: NO_PERMISSION });
    return encodeReply(await answer(api, request, frame));
  };
}

async function answer(api: OpenApi, request: { appId: string; data: Record<string, unknown> }, frame: CallFrame): Promise<EncodableReply> {
  const appId = request.appId === '' ? LOCAL_APP_IDS.customer : request.appId;
  const app = appOf(appId);
  try {
    if (app === null) throw new WeChatRefusal(INVALID_APPID, `invalid appid ${appId}`);
    const reply = await api(request.data, { app, appId, frame });
    if (Buffer.isBuffer(reply['image'])) return { kind: 'image', bytes: reply['image'], contentType: 'image/png' };
    return { kind: 'json', body: { errcode: 0, errmsg: 'ok', ...reply } };
  } catch (error) {
    if (!(error instanceof WeChatRefusal)) throw error;
    return { kind: 'json', body: { errcode: error.errcode, errmsg: error.message } };
  }
}

/** A string argument; missing or of another type reads as empty, as WeChat treats it. */
export function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
