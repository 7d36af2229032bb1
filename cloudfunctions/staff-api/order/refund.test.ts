import type { Refund } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, customerIdFor, staffIdFor } from '../../../tests/builders';
import { codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData } from '../../../tests/calls';
import { DESK, LI_NA, OIL, buy, ledgerOf, newRequest, noticesOf, oil, openDesk, orderNow, paymentNow, refundNow, shelf } from '../../../tests/desk-scene';
import { aPaidOrder, aPayment, aRefund } from '../../../tests/order-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await openDesk(cloud);
});

const liNa = () => customerPhone(cloud, LI_NA);
const at = (person: keyof typeof DESK) => staffPhone(cloud, DESK[person]);
const lines = [{ skuId: OIL, quantity: 1 }];
const ask = async (orderId: string, kind: 'refundOnly' | 'returnGoods' = 'refundOnly') => dataOf(await liNa()('refund.request', {
  requestId: newRequest(), orderId, kind, lines, reason: 'noLongerWanted', text: '', pictures: [],
}));
const start = (person: keyof typeof DESK, orderId: string) => at(person)('refund.start', { requestId: newRequest(), orderId, lines, reason: 'agreedWithStore', text: '客户到店协商' });
const approve = (person: keyof typeof DESK, refundId: string, wanted: object = {}) =>
  at(person)('refund.approve', { requestId: newRequest(), refundId, refundFen: null, note: '', ...wanted });
const listed = async (tab: 'open' | 'returning' | 'done' | 'all') => dataOf(await at('service')('refund.list', { tab, cursor: null })).items.map((one) => one.id).sort();

/** What the platform's own ledger and ours agree on. */
const balance = (paymentId: string | null) => {
  const given = (documentsOf(cloud, 'refunds') as unknown as Refund[]).filter((one) => one.paymentId === paymentId && one.status === 'succeeded');
  return { ours: paymentNow(cloud, paymentId ?? '').refundedFen, platform: ledgerOf(cloud, paymentId ?? '')?.refundedFen, sum: given.reduce((sum, one) => sum + one.refundFen, 0) };
};

describe('a manager', () => {
  it('approves once, however often the button is pressed', async () => {
    const { id, paymentId } = await buy(cloud, [oil(2)]);
    const refund = await ask(id);
    const answers = await Promise.all(Array.from({ length: 5 }, () => approve('boss', refund.id, { requestId: 'request-0888' })));
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'OK'));
    await cloud.advance(2000);
    const before = storedData(cloud);
    expect([codeOf(await approve('boss', refund.id, { requestId: 'request-0888' })), storedData(cloud) === before]).toEqual(['OK', true]);
    expect(balance(paymentId)).toEqual({ ours: 5900, platform: 5900, sum: 5900 });
  });

  it('and another one approve at the same moment: one of them decides', async () => {
    const { id, paymentId } = await buy(cloud, [oil(2)]);
    const refund = await ask(id);
    const codes = (await Promise.all([approve('boss', refund.id), approve('marketing', refund.id), approve('workshop', refund.id)])).map(codeOf).sort();
    expect(codes).toEqual(['OK', 'REFUND_STATUS_CHANGED', 'REFUND_STATUS_CHANGED']);
    await cloud.advance(2000);
    expect(balance(paymentId)).toEqual({ ours: 5900, platform: 5900, sum: 5900 });
  });

  it('approves while the customer withdraws: one of the two holds', async () => {
    const { id, paymentId } = await buy(cloud, [oil(1)]);
    const refund = await ask(id);
    const codes = (await Promise.all([approve('boss', refund.id), liNa()('refund.withdraw', { requestId: newRequest(), refundId: refund.id })])).map(codeOf).sort();
    expect(codes).toEqual(['OK', 'REFUND_STATUS_CHANGED']);
    await cloud.advance(2000);
    const { status } = refundNow(cloud, refund.id);
    expect([['succeeded', 5900], ['withdrawn', 0]]).toContainEqual([status, balance(paymentId).platform]);
    expect(orderNow(cloud, id).openRefundId).toBeNull();
  });

  it('may agree to a smaller sum, never to a larger one', async () => {
    const { id, paymentId } = await buy(cloud, [oil(2)]);
    const refund = await ask(id);
    expect(codeOf(await approve('boss', refund.id, { refundFen: 5901 }))).toBe('REFUND_TOO_MUCH');
    expect(dataOf(await approve('boss', refund.id, { refundFen: 5000, note: '包装已拆' }))).toMatchObject({ refundFen: 5000, lines: [{ refundFen: 5000 }], decisionNote: '包装已拆', decidedByName: '赵敏' });
    await cloud.advance(2000);
    expect([balance(paymentId).platform, orderNow(cloud, id)]).toMatchObject([5000, { refundedFen: 5000, lines: [{ refundedQuantity: 1, refundedFen: 5000 }] }]);
  });

  it('declines with a word, and the order goes on', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const refund = await ask(id);
    const declined = await at('marketing')('refund.reject', { requestId: newRequest(), refundId: refund.id, note: '已超出退换范围' });
    expect(dataOf(declined)).toMatchObject({ status: 'rejected', decidedByName: '陈静', isSettling: false });
    expect([orderNow(cloud, id).openRefundId, shelf(cloud).left]).toEqual([null, 9]);
    expect(noticesOf(cloud, customerIdFor(LI_NA))).toContain('退款未通过');
    expect(codeOf(await approve('boss', refund.id))).toBe('REFUND_STATUS_CHANGED');
  });
});

describe('a proposal of the store', () => {
  it('needs a manager, and not the one who made it', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const refund = dataOf(await start('marketing', id));
    expect(refund).toMatchObject({ status: 'requested', startedByName: '陈静', text: '客户到店协商' });
    expect(codeOf(await approve('marketing', refund.id))).toBe('REFUND_OWN_PROPOSAL');
    expect(codeOf(await approve('service', refund.id))).toBe('FORBIDDEN');
    expect(dataOf(await approve('workshop', refund.id))).toMatchObject({ status: 'processing', decidedByName: '何伟' });
  });

  it('of the general manager\'s needs nobody else', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const refund = dataOf(await start('boss', id));
    expect(dataOf(await approve('boss', refund.id))).toMatchObject({ status: 'processing' });
  });

  it('cannot be withdrawn by the customer', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const { id: refundId } = dataOf(await start('service', id));
    expect(codeOf(await liNa()('refund.withdraw', { requestId: newRequest(), refundId }))).toBe('REFUND_STATUS_CHANGED');
  });

  it('is refused where there is nothing, or one is open', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    await ask(id);
    expect([codeOf(await start('service', id)), codeOf(await start('service', 'nothing'))]).toEqual(['REFUND_OPEN_EXISTS', 'ORDER_NOT_FOUND']);
  });
});

describe('goods that come back', () => {
  it('are waited for; the money goes when they are there, once', async () => {
    const bought = await buy(cloud, [oil(1)], { fulfilment: 'express' });
    await at('service')('order.ship', { requestId: newRequest(), orderId: bought.id, companyCode: 'SF', trackingNumber: 'SF12345678' });
    const refund = await ask(bought.id, 'returnGoods');
    expect(dataOf(await approve('boss', refund.id))).toMatchObject({ status: 'awaitingReturn', kind: 'returnGoods' });
    expect([await listed('returning'), await listed('open'), balance(bought.paymentId).ours]).toEqual([[refund.id], [], 0]);
    const receive = () => at('service')('refund.receiveReturn', { requestId: newRequest(), refundId: refund.id });
    expect((await Promise.all([receive(), receive()])).map(codeOf).sort()).toEqual(['OK', 'REFUND_STATUS_CHANGED']);
    await cloud.advance(2000);
    expect(balance(bought.paymentId)).toEqual({ ours: 5900, platform: 5900, sum: 5900 });
    expect([orderNow(cloud, bought.id).status, await listed('done')]).toEqual(['refunded', [refund.id]]);
  });
});

describe('a refund WeChat Pay does not take', () => {
  it('fails, is told to the managers, and can be tried again under its number', async () => {
    const paid = aPaidOrder();
    await putRecords(cloud, 'mall_orders', [{ ...paid, openRefundId: 'refund-test' }]);
    await putRecords(cloud, 'payments', [aPayment(paid)]);
    await putRecords(cloud, 'refunds', [aRefund()]);
    expect(dataOf(await approve('boss', 'refund-test'))).toMatchObject({ status: 'failed', failure: '微信支付没有受理这笔退款', dueAt: null });
    expect(noticesOf(cloud, staffIdFor(DESK.marketing))).toContain('退款没有成功');
    expect([await listed('open'), orderNow(cloud, paid.id).openRefundId]).toEqual([['refund-test'], 'refund-test']);
    expect(dataOf(await at('marketing')('refund.retry', { requestId: newRequest(), refundId: 'refund-test' }))).toMatchObject({ status: 'failed' });
    expect(paymentNow(cloud, paid.paymentId ?? '').refundedFen).toBe(5900);
  });
});

describe('money that goes back', () => {
  it('never exceeds what was paid, whoever asks for how much, a hundred times and at once', async () => {
    const { id, paymentId } = await buy(cloud, [oil(7)]);
    for (let round = 0; round < 20; round += 1) {
      const quantity = 1 + round % 3;
      const asked = await Promise.all(Array.from({ length: 3 }, () => liNa()('refund.request', {
        requestId: newRequest(), orderId: id, kind: 'refundOnly', lines: [{ skuId: OIL, quantity }], reason: 'other', text: '', pictures: [],
      })));
      const [refund] = asked.flatMap((answer) => (answer.ok ? [answer.data] : []));
      if (refund) await Promise.all([approve('boss', refund.id), approve('marketing', refund.id, { refundFen: Math.max(1, refund.refundFen - round) })]);
      await cloud.advance(2000);
    }
    const { ours, platform, sum } = balance(paymentId);
    expect([ours, platform]).toEqual([sum, sum]);
    expect(sum).toBeLessThanOrEqual(41_300);
    expect(orderNow(cloud, id)).toMatchObject({ status: 'refunded', refundedFen: sum, lines: [{ refundedQuantity: 7, refundedFen: sum }] });
    expect(shelf(cloud)).toEqual({ left: 10, sold: 0 });
  });

  it('is refused where the payment has been given back already, whatever order and refund say', async () => {
    const paid = aPaidOrder();
    await putRecords(cloud, 'mall_orders', [{ ...paid, openRefundId: 'refund-test' }]);
    await putRecords(cloud, 'payments', [aPayment(paid, { refundedFen: 5901 })]);
    await putRecords(cloud, 'refunds', [aRefund()]);
    expect(codeOf(await approve('boss', 'refund-test'))).toBe('REFUND_TOO_MUCH');
    expect(refundNow(cloud, 'refund-test').status).toBe('requested');
  });

  it('is told of twice, in the wrong order or wrongly, and counts once', async () => {
    const { id, paymentId } = await buy(cloud, [oil(2)]);
    const refund = await ask(id);
    await approve('boss', refund.id);
    await cloud.advance(2000);
    const before = storedData(cloud);
    const [known] = cloud.cloud.state.ledger.orders.values();
    const tell = (wanted: object) => cloud.cloud.host.invoke({ name: 'payment-callback', caller: { kind: 'payment' }, data: {
      returnCode: 'SUCCESS', subMchId: known?.subMchId, outTradeNo: paymentId, outRefundNo: refund.id, refundFee: 5900, refundStatus: 'SUCCESS', successTime: '20260518100000', ...wanted,
    } });
    await Promise.all([tell({}), tell({}), tell({ refundStatus: 'CHANGE' }), tell({ refundFee: 11_800 }), tell({ outRefundNo: 'refund-nobody-asked-for' })]);
    expect([storedData(cloud) === before, refundNow(cloud, refund.id).succeededAt]).toEqual([true, TEST_NOW + 1000]);
  });
});
