import cloud from 'wx-server-sdk';

/**
 * The one place that knows wx-server-sdk. Its published types miss what the platform offers (`openapi` as a function, the current
 * environment as a symbol, `null` of a missing document), so the shapes used here are declared once, narrowly.
 */

/** A stored document: `_id` and whatever fields it has. */
export type StoredDocument = Record<string, unknown> & { _id: string };

export interface DocumentReference {
  get(): Promise<{ data: StoredDocument | null }>;
  set(options: { data: object }): Promise<{ stats: { updated: number; created: number } }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface Query {
  orderBy(field: string, direction: 'asc' | 'desc'): Query;
  limit(count: number): Query;
  field(projection: Record<string, boolean>): Query;
  get(): Promise<{ data: StoredDocument[] }>;
  count(): Promise<{ total: number }>;
  update(options: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface CollectionReference extends Query {
  doc(id: string): DocumentReference;
  where(filter: object): Query;
  add(options: { data: object }): Promise<{ _id: string }>;
}

export interface DatabaseTransaction {
  collection(name: string): CollectionReference;
  commit(): Promise<unknown>;
  rollback(): Promise<unknown>;
}

/** Query and update operators in use. */
export interface Command {
  and(filters: object[]): object;
  or(filters: object[]): object;
  lt(value: unknown): object;
  lte(value: unknown): object;
  gt(value: unknown): object;
  gte(value: unknown): object;
  in(values: readonly unknown[]): object;
  nin(values: readonly unknown[]): object;
  /** Of an array: holds every one of these. */
  all(values: readonly unknown[]): object;
  inc(amount: number): object;
  set(value: unknown): object;
  push(values: readonly unknown[]): object;
  /** Takes equal elements out of an array; of objects, those that have these fields. */
  pull(value: unknown): object;
}

export interface Database {
  command: Command;
  collection(name: string): CollectionReference;
  startTransaction(): Promise<DatabaseTransaction>;
}

/** Who calls, as the platform says. `FROM_*` are set when another app shares this environment. */
export interface PlatformContext {
  OPENID?: string;
  APPID?: string;
  FROM_OPENID?: string;
  FROM_APPID?: string;
  SOURCE?: string;
}

/** WeChat's server APIs by dotted name; every call answers an object or rejects with `errCode`. */
export interface OpenApi {
  subscribeMessage: { send(options: object): Promise<unknown> };
  wxacode: { getUnlimited(options: object): Promise<{ buffer: Buffer; contentType: string }> };
  phonenumber: { getPhoneNumber(options: { code: string }): Promise<{ phoneInfo?: PhoneInfo; phone_info?: PhoneInfo }> };
  security: { msgSecCheck(options: object): Promise<{ result?: { suggest?: string } }> };
  wxa: { sec: { order: { uploadShippingInfo(options: object): Promise<unknown> } } };
}
interface PhoneInfo {
  purePhoneNumber?: string;
  phoneNumber?: string;
}

/**
 * WeChat Pay through the cloud: no keys, no signatures, arguments and answers as objects.
 *
 * Quirk of wx-server-sdk 4.0.2: it turns answers into camelCase and then writes `errCode: 0` over them, so that of a refusal
 * (`resultCode: 'FAIL'`) the code is lost and only the words in `errCodeDes` are left. A refusal is therefore no rejection, and what
 * it means has to be asked with `queryOrder`.
 */
export interface CloudPay {
  unifiedOrder(order: object): Promise<Record<string, unknown>>;
  queryOrder(order: object): Promise<Record<string, unknown>>;
  closeOrder(order: object): Promise<Record<string, unknown>>;
  refund(refund: object): Promise<Record<string, unknown>>;
  queryRefund(refund: object): Promise<Record<string, unknown>>;
}

interface Cloud {
  DYNAMIC_CURRENT_ENV: unknown;
  init(options: { env: unknown }): void;
  database(options: { throwOnNotFound: boolean }): Database;
  getWXContext(): PlatformContext;
  openapi: OpenApi & ((options: { appid: string }) => OpenApi);
  cloudPay: CloudPay;
  uploadFile(options: { cloudPath: string; fileContent: Buffer }): Promise<{ fileID: string }>;
  getTempFileURL(options: { fileList: string[] }): Promise<{ fileList: { fileID: string; tempFileURL: string }[] }>;
}

const sdk = cloud as unknown as Cloud;
sdk.init({ env: sdk.DYNAMIC_CURRENT_ENV });

/** The environment's database. A missing document reads as null. */
export const database: Database = sdk.database({ throwOnNotFound: false });

/** Operators for filters and changes. */
export const command: Command = database.command;

/** The caller's identity; must be read while the call runs. */
export function platformContext(): PlatformContext {
  return sdk.getWXContext();
}

/** WeChat's server APIs acting as one of the two apps; template, openid and page must belong to the same app. */
export function openApiOf(appId: string): OpenApi {
  return sdk.openapi({ appid: appId });
}

/** WeChat Pay through the cloud, paid in the customer app, which owns the environment. */
export const cloudPay: CloudPay = sdk.cloudPay;

/** Id of the environment this function runs in; the SDK looks for it in the same places. */
export function currentEnvironment(): string {
  return process.env.TCB_ENV ?? process.env.SCF_NAMESPACE ?? '';
}

/** Keeps bytes in cloud storage. */
export async function uploadFile(cloudPath: string, fileContent: Buffer): Promise<string> {
  const { fileID } = await sdk.uploadFile({ cloudPath, fileContent });
  return fileID;
}

/** Addresses for pictures, by file id; a file that is gone is left out. At most 50 ids. */
export async function temporaryUrls(fileIds: string[]): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const { fileList } = await sdk.getTempFileURL({ fileList: fileIds });
  return new Map(fileList.filter((file) => file.tempFileURL !== '').map((file) => [file.fileID, file.tempFileURL]));
}

/** Text of whatever the SDK rejected with. */
export function errorText(error: unknown): string {
  if (error instanceof Error && error.message) return error.message;
  if (typeof error === 'object' && error !== null && 'errMsg' in error) return String(error.errMsg);
  return String(error);
}

/** WeChat's error number, or null when the failure carries none. */
export function errorNumber(error: unknown): number | null {
  if (typeof error !== 'object' || error === null || !('errCode' in error)) return null;
  return typeof error.errCode === 'number' ? error.errCode : null;
}
