import { createDecipheriv, randomBytes, sign, verify, type KeyObject } from 'node:crypto';

/** Header names of a signed answer or notice, in lower case. */
export const SIGNATURE_HEADERS = {
  timestamp: 'wechatpay-timestamp', nonce: 'wechatpay-nonce', signature: 'wechatpay-signature', serial: 'wechatpay-serial',
} as const;

const ALGORITHM = 'RSA-SHA256';
const TAG_BYTES = 16;
/** Older or later than this, a signature counts as replayed. */
const TOLERANCE_MS = 5 * 60_000;

/** 32 characters nobody can guess. */
export function newNonce(): string {
  return randomBytes(16).toString('hex');
}

/** SHA-256 with RSA over lines, each closed by a line break, in Base64. */
export function signLines(lines: readonly string[], privateKey: KeyObject): string {
  return sign(ALGORITHM, Buffer.from(joined(lines)), privateKey).toString('base64');
}

/** Header by lower-case name; the first of several values. */
export type Headers = Readonly<Record<string, string | string[] | undefined>>;

export interface SignedMessage {
  headers: Headers;
  /** Exactly as received. */
  body: string;
}

/** Which key has to have signed. */
export interface SignerKey {
  platformKeyId: string;
  platformKey: KeyObject;
}

/** Why a message is not WeChat Pay's, or null when it is. */
export function signatureFault(message: SignedMessage, key: SignerKey, now: number): string | null {
  const [timestamp, nonce, signature, serial] = Object.values(SIGNATURE_HEADERS).map((name) => headerOf(message.headers, name));
  if (!timestamp || !nonce || !signature || !serial) return 'not signed';
  if (serial !== key.platformKeyId) return `signed with another key: ${serial}`;
  const age = now - Number(timestamp) * 1000;
  if (!(Math.abs(age) <= TOLERANCE_MS)) return `signed at another time: ${timestamp}`;
  const isGenuine = verify(ALGORITHM, Buffer.from(joined([timestamp, nonce, message.body])), key.platformKey, Buffer.from(signature, 'base64'));
  return isGenuine ? null : 'signed wrongly';
}

/** A header's value, whatever case its name is written in. */
export function headerOf(headers: Headers, name: string): string {
  const found = headers[name] ?? Object.entries(headers).find(([key]) => key.toLowerCase() === name)?.[1];
  return (Array.isArray(found) ? found[0] : found) ?? '';
}

/** A text sealed with AES-256-GCM, as notices carry it. */
export interface SealedText {
  ciphertext: string;
  nonce: string;
  associatedData: string;
}

/** Opens a sealed text; throws when key, data or seal do not belong together. */
export function openSealed({ ciphertext, nonce, associatedData }: SealedText, apiKey: Buffer): string {
  const bytes = Buffer.from(ciphertext, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', apiKey, Buffer.from(nonce));
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  decipher.setAAD(Buffer.from(associatedData));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

function joined(lines: readonly string[]): string {
  return lines.map((line) => `${line}\n`).join('');
}
