import protobuf from 'protobufjs';

/** One open API call as the SDK sends it. */
export interface DecodedRequest {
  /** 0 open API; everything else is an internal service (open data, signatures). */
  apiType: number;
  /** AppID given with `cloud.openapi({ appid })`; empty: the owner of the environment. */
  appId: string;
  /** Arguments in snake_case; files are `Buffer`. */
  data: Record<string, unknown>;
}

/** What the platform answers: JSON, an image, or a refusal to run the API at all. */
export type EncodableReply =
  | { kind: 'json'; body: Record<string, unknown> }
  | { kind: 'image'; bytes: Buffer; contentType: string }
  | { kind: 'systemError'; errorCode: number };

const SCHEMA = `syntax = "proto3";
message KeyValuePair { string key = 1; bytes value = 2; string contenttype = 3; string filename = 4; }
message OpenApiData { repeated KeyValuePair pairs = 1; }
message CommApiData { int32 apiType = 1; OpenApiData openapiData = 2; string appid = 6; }
message CommOpenApiResp { bytes respData = 1; string contentType = 2; int32 errorCode = 3; uint32 httpCode = 4; int32 svrkitErrorCode = 6; }
message ApiOptions { string appid = 1; }`;

const root = protobuf.parse(SCHEMA, { keepCase: true }).root;
const requestType = root.lookupType('CommApiData');
const replyType = root.lookupType('CommOpenApiResp');
const optionsType = root.lookupType('ApiOptions');

interface Pair { key: string; value: Uint8Array; contenttype: string; filename: string }

/** Reads a `CommApiData`. A media argument is told by its file name: the SDK never sends its content type. */
export function decodeRequest(bytes: Buffer): DecodedRequest {
  const message = requestType.decode(bytes) as unknown as { apiType: number; appid: string; openapiData?: { pairs: Pair[] } };
  const pairs = message.openapiData?.pairs ?? [];
  const data = Object.fromEntries(pairs.map((pair) => [pair.key, valueOf(pair)]));
  return { apiType: message.apiType, appId: message.appid, data };
}

function valueOf(pair: Pair): unknown {
  const bytes = Buffer.from(pair.value);
  return pair.filename !== '' || pair.contenttype !== '' ? bytes : JSON.parse(bytes.toString()) as unknown;
}

/** Writes a `CommOpenApiResp`. */
export function encodeReply(reply: EncodableReply): Buffer {
  return Buffer.from(replyType.encode(replyType.create(replyFields(reply))).finish());
}

function replyFields(reply: EncodableReply): Record<string, unknown> {
  if (reply.kind === 'systemError') return { errorCode: reply.errorCode, contentType: '', httpCode: 200 };
  if (reply.kind === 'image') return { respData: reply.bytes, contentType: reply.contentType, httpCode: 200 };
  return { respData: Buffer.from(JSON.stringify(reply.body)), contentType: 'application/json; charset=utf-8', httpCode: 200 };
}

/** The AppID inside the `apiOptions` of a payment call; empty when none was chosen. */
export function decodeApiOptions(bytes: Buffer | undefined): string {
  if (bytes === undefined || bytes.length === 0) return '';
  return (optionsType.decode(bytes) as unknown as { appid: string }).appid;
}
