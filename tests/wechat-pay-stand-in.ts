import { createCipheriv, generateKeyPairSync, randomBytes, sign, verify, type KeyObject } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What can be wrong with the answer of one call. */
export type StandInFault = 'unsigned' | 'wrongKey' | 'altered' | 'old' | 'busy' | 'gateway' | 'hangUp' | 'noJson';

interface StandInOrder { outTradeNo: string; total: number; openid: string; notifyUrl: string; timeExpire: string; state: string; transactionId: string; paidAt: number; refunded: number }
interface StandInRefund { outRefundNo: string; outTradeNo: string; refund: number; status: string; doneAt: number }
interface Reply { status: number; body?: object }
type Body = Record<string, unknown> & { amount?: { total: number; refund: number }; payer?: { openid: string } };

const merchant = generateKeyPairSync('rsa', { modulusLength: 2048 });
const platform = generateKeyPairSync('rsa', { modulusLength: 2048 });
const stranger = generateKeyPairSync('rsa', { modulusLength: 2048 });
const API_KEY = '0123456789abcdef0123456789abcdef';
const KEY_ID = 'PUB_KEY_ID_0119000000012026';
const SERIAL = '5157F09EFDC096DE15EBE81A47057A7232F1B8E1';
/** Merchant and app the stand-in serves. */
export const STAND_IN_MERCHANT = '1900000001';
const STAND_IN_APP = 'wxlocalcustomer01';

const pemOf = (key: KeyObject): string => key.export({ type: key.type === 'private' ? 'pkcs8' : 'spki', format: 'pem' }) as string;

/**
 * WeChat Pay API v3 as far as the product speaks it, for tests: it checks the signature of every request as WeChat does (method, path,
 * time, nonce, body, serial number) and signs its answers, unless told to answer wrongly.
 */
export interface WeChatPayStandIn {
  /** Environment variables of a function that pays here. */
  variables: Record<string, string>;
  orders: Map<string, StandInOrder>;
  refunds: Map<string, StandInRefund>;
  /** Requests that were refused because of their signature. */
  refusedSignatures: string[];
  /** Makes the next answer wrong. */
  failNext(fault: StandInFault): void;
  /** True when the sheet's arguments are signed by the merchant. */
  isSheetGenuine(request: { timeStamp: string; nonceStr: string; package: string; paySign: string }): boolean;
  /** The HTTP request by which WeChat Pay tells something, sealed and signed. */
  notice(eventType: string, resource: object, options?: { at?: number; signedBy?: 'platform' | 'stranger'; apiKey?: string }): { headers: Record<string, string>; body: string };
  close(): Promise<void>;
}

/** Starts it on a free port, living by the clock `now`. */
export async function startWeChatPay(now: () => number): Promise<WeChatPayStandIn> {
  const orders = new Map<string, StandInOrder>();
  const refunds = new Map<string, StandInRefund>();
  const refusedSignatures: string[] = [];
  let fault: StandInFault | null = null;
  const server = createServer((request, response) => {
    void readText(request).then((body) => {
      const wrong = fault;
      fault = null;
      const problem = signatureProblem(request, body, now());
      if (problem) refusedSignatures.push(problem);
      const reply = problem ? { status: 401, body: { code: 'SIGN_ERROR', message: problem } } : route({ orders, refunds }, request, body);
      answer(response, reply, { fault: wrong, now: now() });
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    orders, refunds, refusedSignatures,
    variables: {
      PAYMENT_MODE: 'v3', PAYMENT_MERCHANT_ID: STAND_IN_MERCHANT, PAYMENT_CERTIFICATE_SERIAL: SERIAL, PAYMENT_PLATFORM_KEY_ID: KEY_ID, PAYMENT_API_V3_KEY: API_KEY,
      // One line, as the console keeps it.
      PAYMENT_PRIVATE_KEY: pemOf(merchant.privateKey).replaceAll('\n', '\\n'), PAYMENT_PLATFORM_PUBLIC_KEY: pemOf(platform.publicKey),
      PAYMENT_NOTIFY_URL: 'https://example.com/pay', PAYMENT_BASE_URL: url, CUSTOMER_APP_ID: STAND_IN_APP,
    },
    failNext: (next) => { fault = next; },
    isSheetGenuine: (sheet) => verify('RSA-SHA256', Buffer.from(lines(STAND_IN_APP, sheet.timeStamp, sheet.nonceStr, sheet.package)), merchant.publicKey, Buffer.from(sheet.paySign, 'base64')),
    notice: (eventType, resource, { at = now(), signedBy = 'platform', apiKey = API_KEY } = {}) => {
      const body = JSON.stringify({ id: 'EV-2026', create_time: new Date(at).toISOString(), event_type: eventType, resource_type: 'encrypt-resource', resource: seal(resource, apiKey) });
      return { body, headers: signedHeaders(body, signedBy === 'platform' ? platform.privateKey : stranger.privateKey, at) };
    },
    close: async () => { await new Promise((resolve) => { server.closeAllConnections(); server.close(resolve); }); },
  };
}

const lines = (...all: string[]): string => all.map((line) => `${line}\n`).join('');

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function signatureProblem(request: IncomingMessage, body: string, now: number): string | null {
  const [scheme, rest = ''] = (request.headers.authorization ?? '').split(/ (.*)/s);
  const parts = Object.fromEntries([...rest.matchAll(/(\w+)="([^"]*)"/g)].map((part) => [part[1], part[2]])) as Record<string, string | undefined>;
  if (scheme !== 'WECHATPAY2-SHA256-RSA2048') return `scheme ${scheme}`;
  if (parts['mchid'] !== STAND_IN_MERCHANT || parts['serial_no'] !== SERIAL) return 'merchant or serial number';
  if (request.headers['wechatpay-serial'] !== KEY_ID) return 'asks for no known key';
  if (Math.abs(now / 1000 - Number(parts['timestamp'])) > 300) return 'time';
  const message = lines(request.method ?? '', request.url ?? '', parts['timestamp'] ?? '', parts['nonce_str'] ?? '', body);
  return verify('RSA-SHA256', Buffer.from(message), merchant.publicKey, Buffer.from(parts['signature'] ?? '', 'base64')) ? null : 'signature';
}

function signedHeaders(body: string, key: KeyObject, at: number): Record<string, string> {
  const timestamp = String(Math.floor(at / 1000));
  const nonce = randomBytes(16).toString('hex');
  const signature = sign('RSA-SHA256', Buffer.from(lines(timestamp, nonce, body)), key).toString('base64');
  return { 'Wechatpay-Timestamp': timestamp, 'Wechatpay-Nonce': nonce, 'Wechatpay-Signature': signature, 'Wechatpay-Serial': KEY_ID };
}

function seal(resource: object, apiKey: string): object {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiKey, nonce);
  cipher.setAAD(Buffer.from('transaction'));
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify(resource)), cipher.final(), cipher.getAuthTag()]).toString('base64');
  return { algorithm: 'AEAD_AES_256_GCM', ciphertext, nonce, associated_data: 'transaction', original_type: 'transaction' };
}

function answer(response: ServerResponse, reply: Reply, { fault, now }: { fault: StandInFault | null; now: number }): void {
  if (fault === 'hangUp') { response.destroy(); return; }
  if (fault === 'gateway') { response.writeHead(502, { 'Content-Type': 'text/html' }).end('<html>Bad gateway</html>'); return; }
  const { status, body } = fault === 'busy' ? { status: 500, body: { code: 'SYSTEM_ERROR', message: '系统异常，请稍后重试' } } : reply;
  const text = fault === 'noJson' ? 'OK' : body ? JSON.stringify(body) : '';
  const headers = signedHeaders(text, fault === 'wrongKey' ? stranger.privateKey : platform.privateKey, fault === 'old' ? now - 600_000 : now);
  response.writeHead(status, { 'Content-Type': 'application/json', ...(fault === 'unsigned' ? {} : headers) }).end(fault === 'altered' ? `${text} ` : text);
}

interface Books { orders: Map<string, StandInOrder>; refunds: Map<string, StandInRefund> }

const refuse = (status: number, code: string, message: string): Reply => ({ status, body: { code, message } });
const instant = (at: number): string => `${new Date(at + 8 * 3_600_000).toISOString().slice(0, 19)}+08:00`;

function route(books: Books, request: IncomingMessage, text: string): Reply {
  const url = new URL(request.url ?? '/', 'http://pay');
  const body = (text === '' ? {} : JSON.parse(text)) as Body;
  const [, , first, second, , number = '', verb] = url.pathname.split('/');
  if (first === 'refund') return request.method === 'POST' ? refund(books, body) : findRefund(books, url.pathname.split('/').at(-1) ?? '');
  if (second !== 'transactions') return refuse(404, 'RESOURCE_NOT_EXISTS', url.pathname);
  if (url.pathname.endsWith('/jsapi')) return place(books, body);
  const order = books.orders.get(decodeURIComponent(number));
  if (!order) return refuse(404, 'ORDER_NOT_EXIST', '订单不存在');
  return verb === 'close' ? close(order) : { status: 200, body: transactionOf(order) };
}

function place({ orders }: Books, body: Body): Reply {
  const outTradeNo = String(body['out_trade_no']);
  const known = orders.get(outTradeNo);
  if (known && known.state !== 'NOTPAY') return refuse(400, known.state === 'CLOSED' ? 'ORDER_CLOSED' : 'INVALID_REQUEST', '订单已关闭或已支付');
  if (known && known.total !== body.amount?.total) return refuse(400, 'INVALID_REQUEST', '请求重入时，参数与首次请求时不一致');
  if (body['appid'] !== STAND_IN_APP || body['mchid'] !== STAND_IN_MERCHANT) return refuse(400, 'APPID_MCHID_NOT_MATCH', 'appid和mch_id不匹配');
  orders.set(outTradeNo, {
    outTradeNo, total: body.amount?.total ?? 0, openid: body.payer?.openid ?? '', notifyUrl: String(body['notify_url']), timeExpire: String(body['time_expire']),
    state: 'NOTPAY', transactionId: '', paidAt: 0, refunded: 0,
  });
  return { status: 200, body: { prepay_id: `wx-${outTradeNo}` } };
}

/** A transaction as queries and notices tell it. */
export function transactionOf(order: StandInOrder): object {
  const common = { appid: STAND_IN_APP, mchid: STAND_IN_MERCHANT, out_trade_no: order.outTradeNo, trade_state: order.state, trade_state_desc: '' };
  if (order.paidAt === 0) return common;
  return { ...common, transaction_id: order.transactionId, success_time: instant(order.paidAt), payer: { openid: order.openid }, amount: { total: order.total, payer_total: order.total } };
}

function close(order: StandInOrder): Reply {
  if (order.state !== 'NOTPAY') return refuse(400, 'ORDER_PAID', '订单已支付');
  order.state = 'CLOSED';
  return { status: 204 };
}

function refund({ orders, refunds }: Books, body: Body): Reply {
  const order = orders.get(String(body['out_trade_no']));
  if (!order || order.paidAt === 0) return refuse(404, 'RESOURCE_NOT_EXISTS', '订单不存在');
  const asked = body.amount?.refund ?? 0;
  const outRefundNo = String(body['out_refund_no']);
  if (!refunds.has(outRefundNo)) {
    if (order.refunded + asked > order.total) return refuse(400, 'INVALID_REQUEST', '累计退款金额大于支付金额');
    order.refunded += asked;
    order.state = 'REFUND';
    refunds.set(outRefundNo, { outRefundNo, outTradeNo: order.outTradeNo, refund: asked, status: 'PROCESSING', doneAt: 0 });
  }
  return findRefund({ orders, refunds }, outRefundNo);
}

function findRefund({ refunds }: Books, outRefundNo: string): Reply {
  const known = refunds.get(decodeURIComponent(outRefundNo));
  if (!known) return refuse(404, 'RESOURCE_NOT_EXISTS', '退款单不存在');
  const done = known.doneAt === 0 ? {} : { success_time: instant(known.doneAt) };
  return { status: 200, body: { out_trade_no: known.outTradeNo, out_refund_no: known.outRefundNo, status: known.status, amount: { refund: known.refund }, ...done } };
}
