import { openidFor } from '../identity';
import { openTestEnvironment } from '../test-environment';
import type { TestEnvironment } from '../test-environment';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await openTestEnvironment({
    pay: { main: 'return await attempt(() => cloud.cloudPay[event.api](event.data));' },
    callback: { before: 'const seen = []; let refusals = 0;', main: `
      if (event.seen) return seen;
      if (event.refuse !== undefined) { refusals = event.refuse; seen.length = 0; return null; }
      seen.push({ ...event, source: cloud.getWXContext().SOURCE, at: Date.now() });
      return refusals-- > 0 ? { errcode: 1, errmsg: 'later' } : { errcode: 0, errmsg: '' };` },
  });
});
afterAll(async () => { await environment.close(); });
beforeEach(async () => {
  await environment.cloud.environment.reset();
  await refuse(0);
});

type Reply = Record<string, unknown> & { payment?: { package: string } };
const pay = async (api: string, data: Record<string, unknown>): Promise<Reply> => await environment.as('customer', 'li-na', 'pay', { api, data }) as Reply;
const refuse = async (times: number): Promise<unknown> => await environment.as('customer', 'li-na', 'callback', { refuse: times });
const seen = async (): Promise<Record<string, unknown>[]> => await environment.as('customer', 'li-na', 'callback', { seen: true }) as Record<string, unknown>[];

const ORDER = { functionName: 'callback', envId: 'local-1', subMchId: '1900000001', body: '试驾定金', outTradeNo: 'D20260518001', totalFee: 19900, spbillCreateIp: '127.0.0.1' };
const KEY = { subMchId: ORDER.subMchId, outTradeNo: ORDER.outTradeNo };
const order = async (change: Record<string, unknown> = {}): Promise<Reply> => await pay('unifiedOrder', { ...ORDER, ...change });
const prepayIdOf = (reply: Reply): string => String(reply.payment?.package).replace('prepay_id=', '');
const buy = async (): Promise<void> => {
  const { notified } = await environment.cloud.payments.answerSheet({ prepayId: prepayIdOf(await order()), outcome: 'pay' });
  await notified;
};

describe('placing an order', () => {
  test('an order yields what the payment sheet needs', async () => {
    const reply = await order();
    expect(reply).toMatchObject({ returnCode: 'SUCCESS', resultCode: 'SUCCESS', payment: { signType: 'MD5', package: expect.stringMatching(/^prepay_id=wx/) as string } });
    expect(environment.cloud.payments.sheet(prepayIdOf(reply))).toMatchObject({ body: '试驾定金', totalFen: 19900, state: 'NOTPAY' });
  });

  test('the same order again is the same order', async () => {
    expect(prepayIdOf(await order())).toBe(prepayIdOf(await order()));
  });

  test.each([
    ['another amount under the same number', { totalFee: 100 }, { resultCode: 'FAIL', errCode: 0, errCodeDes: '201 商户订单号重复' }],
    ['an amount with a fraction', { totalFee: 1.5 }, { returnCode: 'FAIL' }],
    ['no merchant', { subMchId: undefined }, { returnCode: 'FAIL', returnMsg: '缺少参数 sub_mch_id' }],
    ['a number of 33 characters', { outTradeNo: 'x'.repeat(33) }, { returnCode: 'FAIL' }],
    ['another environment', { envId: 'prod-1' }, { returnCode: 'FAIL' }],
  ])('%s is refused', async (_sentence, change, expected) => {
    await order();
    expect(await order(change)).toMatchObject(expected);
  });
});

describe('paying', () => {
  test('the function named at order time is told, with the source of payments', async () => {
    await buy();
    expect(await seen()).toMatchObject([{ source: 'wx_paycallback', outTradeNo: ORDER.outTradeNo, totalFee: 19900, resultCode: 'SUCCESS', subMchId: ORDER.subMchId, openid: openidFor('customer', 'li-na') }]);
    expect(await pay('queryOrder', KEY)).toMatchObject({ tradeState: 'SUCCESS', totalFee: 19900 });
    expect(await order()).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已支付' });
    expect(await pay('closeOrder', KEY)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已支付' });
  });

  test('a notification is repeated with growing pauses until it is accepted', async () => {
    await refuse(2);
    await buy();
    const startedAt = environment.cloud.clock.now();
    await environment.cloud.agenda.moveTo(startedAt + 3_600_000);
    expect((await seen()).map(({ at }) => (Number(at) - startedAt) / 1000)).toEqual([0, 15, 30]);
  });

  test('after about two days nobody is told any more', async () => {
    await refuse(1000);
    await buy();
    await environment.cloud.agenda.moveTo(environment.cloud.clock.now() + 4 * 86_400_000);
    const attempts = await seen();
    expect(Number(attempts.at(-1)?.['at']) - Number(attempts[0]?.['at'])).toBeLessThanOrEqual(48 * 3_600_000);
    expect(environment.cloud.state.ledger.notices.values()).toMatchObject([{ nextAt: null, acceptedAt: null }]);
  });

  test.each([
    ['cancel', 'cancel', 'requestPayment:fail cancel'],
    ['failure', 'fail', 'requestPayment:fail 支付失败'],
  ] as const)('%s leaves the order unpaid', async (_sentence, outcome, errMsg) => {
    const { reply } = await environment.cloud.payments.answerSheet({ prepayId: prepayIdOf(await order()), outcome });
    expect(reply).toEqual({ outcome, errMsg });
    expect(await pay('queryOrder', KEY)).toMatchObject({ tradeState: 'NOTPAY' });
    expect(await seen()).toEqual([]);
  });

  test('a closed or outdated order cannot be paid', async () => {
    const prepayId = prepayIdOf(await order());
    const late = prepayIdOf(await order({ outTradeNo: 'late' }));
    await pay('closeOrder', KEY);
    environment.cloud.clock.advance(2 * 3_600_000 + 1);
    expect((await environment.cloud.payments.answerSheet({ prepayId, outcome: 'pay' })).reply.errMsg).toContain('订单已关闭');
    expect((await environment.cloud.payments.answerSheet({ prepayId: late, outcome: 'pay' })).reply.errMsg).toContain('订单已过期');
    expect(await order()).toMatchObject({ resultCode: 'FAIL', errCodeDes: '该订单已关闭' });
  });

  test('an unknown order is ORDERNOTEXIST', async () => {
    expect(await pay('queryOrder', { ...KEY, outTradeNo: 'none' })).toMatchObject({ resultCode: 'FAIL', errCodeDes: '此交易订单号不存在' });
  });
});

describe('refunds', () => {
  const refund = async (outRefundNo: string, refundFee: number): Promise<Reply> =>
    await pay('refund', { ...KEY, outRefundNo, refundFee, totalFee: 19900, functionName: 'callback', envId: 'local-1' });

  test('a refund is carried out a moment later, and the function is told', async () => {
    await buy();
    expect(await refund('R1', 900)).toMatchObject({ resultCode: 'SUCCESS', refundFee: 900 });
    expect(await pay('queryRefund', KEY)).toMatchObject({ refundCount: 1 });
    await environment.cloud.agenda.moveTo(environment.cloud.clock.now() + 1000);
    expect((await seen()).at(-1)).toMatchObject({ refundStatus: 'SUCCESS', outRefundNo: 'R1', refundFee: 900, source: 'wx_paycallback' });
    expect(await pay('queryOrder', KEY)).toMatchObject({ tradeState: 'REFUND' });
  });

  test('the same refund number is the same refund, another amount is refused', async () => {
    await buy();
    const first = await refund('R1', 900);
    expect(await refund('R1', 900)).toMatchObject({ resultCode: 'SUCCESS', refundId: first['refundId'] });
    expect(await refund('R1', 800)).toMatchObject({ resultCode: 'FAIL' });
  });

  test('no more than was paid can be given back', async () => {
    await buy();
    await refund('R1', 19000);
    expect(await refund('R2', 901)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '累计退款金额大于支付金额' });
    expect(await refund('R3', 900)).toMatchObject({ resultCode: 'SUCCESS' });
    expect(await refund('R4', 1)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '订单已全额退款' });
  });

  test('what was never paid cannot be refunded', async () => {
    await order();
    expect(await refund('R1', 1)).toMatchObject({ resultCode: 'FAIL', errCodeDes: '订单状态错误' });
  });
});

test('other payment methods are not simulated, loudly', async () => {
  expect(await pay('downloadBill', {})).toMatchObject({ errMsg: expect.stringContaining('does not simulate: cloudPay.downloadBill') as string });
});
