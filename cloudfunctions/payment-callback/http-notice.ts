import type { ReplyFields } from '../drivers/payment/reply-fields';
import type { Headers, SignedMessage } from '../drivers/payment/v3-signature';

/** The event of a function reached over HTTP. */
export interface HttpNotice {
  headers: Headers;
  body: string;
  isBase64Encoded?: boolean;
}

/** The answer the HTTP access service turns into a response; WeChat Pay takes any 2xx as "understood". */
export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

/** True for an event that came over HTTP; notices of the cloud itself have neither headers nor body. */
export function isHttpNotice(event: unknown): event is HttpNotice {
  if (typeof event !== 'object' || event === null) return false;
  const { headers, body } = event as ReplyFields;
  return typeof headers === 'object' && headers !== null && typeof body === 'string';
}

/** Headers and body as they were signed. */
export function signedMessageOf({ headers, body, isBase64Encoded }: HttpNotice): SignedMessage {
  return { headers, body: isBase64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body };
}

/** Understood. */
export const UNDERSTOOD: HttpAnswer = { statusCode: 204, headers: {}, body: '' };

/** Not understood; WeChat Pay repeats the notice for about a day. */
export function notUnderstood(statusCode: 401 | 500, message: string): HttpAnswer {
  return { statusCode, headers: { 'Content-Type': 'application/json' }, body: JSON.stringify({ code: 'FAIL', message }) };
}
