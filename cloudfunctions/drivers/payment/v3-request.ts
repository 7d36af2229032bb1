import { request as requestHttp, type IncomingHttpHeaders } from 'node:http';
import { request as requestHttps } from 'node:https';
import { serverNow } from '../../runtime/context';
import { PaymentUnreachable } from './payment-driver';
import { textOf, type ReplyFields } from './reply-fields';
import type { V3Configuration } from './v3-configuration';
import { SIGNATURE_HEADERS, headerOf, newNonce, signLines, signatureFault } from './v3-signature';

const TIMEOUT_MS = 10_000;
/** Refusals that say nothing about the payment: the same again may be answered. */
const PASSING_CODES: readonly string[] = ['SYSTEM_ERROR', 'BANK_ERROR', 'FREQUENCY_LIMITED', 'RATELIMIT_EXCEEDED', 'BIZ_ERR_NEED_RETRY', 'SIGN_ERROR'];

/** One call: `body` absent makes it a GET. */
export interface V3Call {
  /** With the query, beginning with `/v3/`. */
  path: string;
  body?: object;
}

/** An answer that may be believed; `code` and `message` of a refusal are empty for a success. */
export interface V3Answer {
  isOk: boolean;
  code: string;
  message: string;
  fields: ReplyFields;
}

/**
 * Signs a request, sends it, and checks who answers.
 *
 * @throws PaymentUnreachable when nobody answers, the answer is not signed by WeChat Pay, or WeChat Pay cannot say just now
 */
export async function askV3(configuration: V3Configuration, call: V3Call): Promise<V3Answer> {
  const { status, headers, body } = await send(configuration, call);
  const isOk = status >= 200 && status < 300;
  // A success without a signature is forged; a refusal may come from a gateway before anything is signed, and then claims nothing.
  const isSigned = headerOf(headers, SIGNATURE_HEADERS.signature) !== '';
  const fault = isOk || isSigned ? signatureFault({ headers, body }, configuration, serverNow()) : null;
  if (fault) throw new PaymentUnreachable(`the answer is ${fault}`);
  const fields = parsed(body);
  const answer: V3Answer = { isOk, fields, code: isOk ? '' : textOf(fields, 'code'), message: isOk ? '' : textOf(fields, 'message') };
  if (status >= 500 || status === 401 || status === 429 || PASSING_CODES.includes(answer.code)) throw new PaymentUnreachable(`${status} ${answer.code} ${answer.message}`);
  return answer;
}

function parsed(body: string): ReplyFields {
  if (body === '') return {};
  try {
    const fields: unknown = JSON.parse(body);
    return typeof fields === 'object' && fields !== null ? fields as ReplyFields : {};
  } catch {
    throw new PaymentUnreachable('the answer is no JSON');
  }
}

/** The `Authorization` header: who asks, and a signature over method, path, time, nonce and body. */
function authorization(configuration: V3Configuration, call: V3Call, body: string): string {
  const timestamp = String(Math.floor(serverNow() / 1000));
  const nonce = newNonce();
  const signature = signLines([call.body ? 'POST' : 'GET', call.path, timestamp, nonce, body], configuration.privateKey);
  const parts = { mchid: configuration.merchantId, nonce_str: nonce, timestamp, serial_no: configuration.certificateSerial, signature };
  return `WECHATPAY2-SHA256-RSA2048 ${Object.entries(parts).map(([name, value]) => `${name}="${value}"`).join(',')}`;
}

interface Received {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** `node:https` rather than `fetch`: the oldest runtime the cloud offers is Node 16. */
async function send(configuration: V3Configuration, call: V3Call): Promise<Received> {
  const body = call.body ? JSON.stringify(call.body) : '';
  const url = new URL(call.path, configuration.baseUrl);
  const headers = {
    'Accept': 'application/json', 'User-Agent': 'dealership-suite', 'Authorization': authorization(configuration, call, body),
    // Asks for an answer signed with the public key, not with one of the older platform certificates.
    'Wechatpay-Serial': configuration.platformKeyId,
    ...(call.body ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) } : {}),
  };
  return await new Promise((resolve, reject) => {
    const fail = (error: Error): void => reject(new PaymentUnreachable(error.message));
    const request = (url.protocol === 'http:' ? requestHttp : requestHttps)(url, { method: call.body ? 'POST' : 'GET', headers, timeout: TIMEOUT_MS }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', fail);
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks).toString('utf8') }));
    });
    request.on('timeout', () => request.destroy(new Error(`no answer within ${TIMEOUT_MS} ms`)));
    request.on('error', fail);
    request.end(body);
  });
}
