import { startWeChatPay, type WeChatPayStandIn } from '../../../tests/wechat-pay-stand-in';
import { v3Configuration } from './v3-configuration';
import { openV3Notice } from './v3-notice';

const NOW = Date.UTC(2026, 4, 18, 2);
const environment = { ...process.env };
let weChatPay: WeChatPayStandIn;

beforeAll(async () => {
  weChatPay = await startWeChatPay(() => NOW);
  process.env = { ...environment, ...weChatPay.variables };
});
afterAll(async () => {
  await weChatPay.close();
  process.env = environment;
});

const resource = { out_trade_no: 'payment-1', description: '全车精洗' };
const open = (message: { headers: Record<string, string>; body: string }) => openV3Notice(v3Configuration(), message, NOW);
const notice = (options?: Parameters<WeChatPayStandIn['notice']>[2]) => weChatPay.notice('TRANSACTION.SUCCESS', resource, options);

it('is opened when WeChat Pay signed and sealed it', () => {
  expect(open(notice())).toEqual({ ok: true, resource });
});

it('is found signed whatever case the header names are written in', () => {
  const { headers, body } = notice();
  expect(open({ body, headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toUpperCase(), value])) })).toMatchObject({ ok: true });
});

it.each([
  ['signed by somebody else', () => notice({ signedBy: 'stranger' }), 'signed wrongly'],
  ['signed with a key we do not know', () => ({ ...notice(), headers: { ...notice().headers, 'Wechatpay-Serial': 'PUB_KEY_ID_2' } }), 'signed with another key: PUB_KEY_ID_2'],
  ['not signed', () => ({ ...notice(), headers: {} }), 'not signed'],
  ['with another body than was signed', () => ({ ...notice(), body: notice().body }), 'signed wrongly'],
  ['played again after six minutes', () => notice({ at: NOW - 360_000 }), `signed at another time: ${(NOW - 360_000) / 1000}`],
  ['from the future', () => notice({ at: NOW + 360_000 }), `signed at another time: ${(NOW + 360_000) / 1000}`],
] as const)('is not believed when %s', (_sentence, message, fault) => {
  expect(open(message())).toEqual({ ok: false, fault });
});

it('cannot be opened when another key sealed it', () => {
  expect(open(notice({ apiKey: 'x'.repeat(32) }))).toMatchObject({ ok: false, fault: expect.stringContaining('not to be opened') as string });
});
