import { MS_PER_MINUTE } from '@shared/core/time';
import type { Refund } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { customerIdFor } from '../../tests/builders';
import { customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedDocument } from '../../tests/calls';
import {
  CARD, DESK, LI_NA, OIL, buy, card, ledgerOf, loseNotices, newRequest, noticesOf, oil, openDesk, openSheet, order, orderNow, paymentNow, prepayIdOf, shelf,
} from '../../tests/desk-scene';
import { aCoupon } from '../../tests/mall-builders';
import { atEveryWrite, killedAfter } from '../../tests/killed-calls';

/** Every process below dies once before each of its writes; the jobs of the next minutes have to leave nothing undone and nothing twice. */

/** More writes than any of these works needs. */
const MOST_WRITES = 60;
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });

const begin = async () => {
  await cloud.reset();
  await openDesk(cloud, { payMinutes: 5 });
  await putRecords(cloud, 'coupons', [aCoupon({}, { id: 'ten-off', storeId: 'east', customerId: customerIdFor(LI_NA) })]);
};
const liNa = () => customerPhone(cloud, LI_NA);
const boss = () => staffPhone(cloud, DESK.boss);
const refunds = () => documentsOf(cloud, 'refunds') as unknown as (Refund & { _id: string })[];
const coupon = () => storedDocument(cloud, 'coupons', 'ten-off')?.['status'];
const holds = () => documentsOf(cloud, 'owned_packages').map((one) => one['refundId']);
const marks = () => documentsOf(cloud, 'sku_stocks').flatMap((stock) => stock['moves']);
const titles = () => noticesOf(cloud, customerIdFor(LI_NA)).sort();
const ask = (orderId: string, skuId: string, quantity: number) => liNa()('refund.request', {
  requestId: newRequest(), orderId, kind: 'refundOnly', lines: [{ skuId, quantity }], reason: 'other', text: '', pictures: [],
});
const paidSilently = async (orderId: string) => {
  const sheet = await openSheet(cloud, orderId);
  await loseNotices(cloud, sheet.outTradeNo);
  await cloud.pay(prepayIdOf(sheet));
  return sheet.outTradeNo;
};
/** Long enough for every lease and every second look. */
const minutesLater = () => cloud.advance(4 * MS_PER_MINUTE);

describe('a process that dies', () => {
  it('while an order is being paid leaves it paid, with all that follows, once', async () => {
    const writes = await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await order(cloud, [oil(2)], { couponIds: ['ten-off'] });
      const number = await paidSilently(id);
      const isDead = await killedAfter(cloud, survived, () => liNa()('payment.check', { requestId: newRequest(), outTradeNo: number }));
      await minutesLater();
      expect(orderNow(cloud, id)).toMatchObject({ status: 'paid', pending: null });
      expect(paymentNow(cloud, number)).toMatchObject({ status: 'paid', dueAt: null });
      expect([shelf(cloud), coupon(), titles(), refunds(), marks()]).toEqual([{ left: 8, sold: 2 }, 'used', ['支付成功'], [], []]);
      return isDead;
    });
    expect(writes).toBeGreaterThan(5);
  });

  it('while a service is being paid opens each package once', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await order(cloud, [card(3)]);
      const number = await paidSilently(id);
      const isDead = await killedAfter(cloud, survived, () => liNa()('payment.check', { requestId: newRequest(), outTradeNo: number }));
      await minutesLater();
      expect([orderNow(cloud, id).status, orderNow(cloud, id).shippingUpload, holds()]).toEqual(['paid', 'done', [null, null, null]]);
      return isDead;
    });
  });

  it('while the sheet is being opened leaves an order that can be paid', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await order(cloud, [oil(1)]);
      const isDead = await killedAfter(cloud, survived, () => liNa()('payment.prepare', { requestId: newRequest(), subject: 'order', subjectId: id }));
      await cloud.pay(prepayIdOf(await openSheet(cloud, id)));
      expect([orderNow(cloud, id).status, documentsOf(cloud, 'payments').length]).toEqual(['paid', 1]);
      return isDead;
    });
  });

  it('while an order is being cancelled leaves it closed in the end, its payment too, and all pieces back', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await order(cloud, [oil(2)], { couponIds: ['ten-off'] });
      const sheet = await openSheet(cloud, id);
      const isDead = await killedAfter(cloud, survived, () => liNa()('order.cancel', { requestId: newRequest(), orderId: id }));
      await cloud.advance(8 * MS_PER_MINUTE);
      expect([orderNow(cloud, id).status, paymentNow(cloud, sheet.outTradeNo).status, ledgerOf(cloud, sheet.outTradeNo)?.state]).toEqual(['closed', 'closed', 'CLOSED']);
      expect([shelf(cloud), coupon(), marks()]).toEqual([{ left: 10, sold: 0 }, 'usable', []]);
      return isDead;
    });
  });

  it('while a refund is being asked for keeps the order for it, or not at all', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await buy(cloud, [card(2)]);
      const isDead = await killedAfter(cloud, survived, () => ask(id, CARD, 1));
      await minutesLater();
      const [refund] = refunds();
      expect(orderNow(cloud, id)).toMatchObject({ openRefundId: refund?._id ?? null, openRefundAt: null });
      expect(new Set(holds())).toEqual(new Set([refund?._id ?? null]));
      if (!refund) expect((await ask(id, CARD, 1)).ok).toBe(true);
      return isDead;
    });
  });

  it('while a refund is being approved pays it once, or leaves it to be approved', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id, paymentId } = await buy(cloud, [oil(2)], { couponIds: ['ten-off'] });
      const refund = dataOf(await ask(id, OIL, 2));
      const approve = () => boss()('refund.approve', { requestId: newRequest(), refundId: refund.id, refundFen: null, note: '' });
      const isDead = await killedAfter(cloud, survived, approve);
      await minutesLater();
      if (refunds()[0]?.status === 'requested') dataOf(await approve());
      await minutesLater();
      expect(refunds()).toMatchObject([{ status: 'succeeded', isSettling: false, dueAt: null }]);
      expect([ledgerOf(cloud, paymentId ?? '')?.refundedFen, paymentNow(cloud, paymentId ?? '').refundedFen]).toEqual([10_800, 10_800]);
      expect([orderNow(cloud, id), shelf(cloud), coupon(), marks()]).toMatchObject([{ status: 'refunded', openRefundId: null }, { left: 10, sold: 0 }, 'usable', []]);
      return isDead;
    });
  });

  it('while word of a refund is being taken gives everything back once', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await buy(cloud, [card(2)]);
      const refund = dataOf(await ask(id, CARD, 1));
      dataOf(await boss()('refund.approve', { requestId: newRequest(), refundId: refund.id, refundFen: null, note: '' }));
      const isDead = await killedAfter(cloud, survived, () => cloud.advance(2000));
      await minutesLater();
      expect(refunds()).toMatchObject([{ status: 'succeeded', isSettling: false }]);
      expect(orderNow(cloud, id)).toMatchObject({ status: 'paid', refundedFen: 60_000, openRefundId: null, lines: [{ refundedQuantity: 1, refundedFen: 60_000 }] });
      expect([shelf(cloud, 'care-card.care-card-one'), documentsOf(cloud, 'owned_packages').map((one) => one['status']).sort(), marks()]).toEqual([{ left: 9, sold: 1 }, ['active', 'void'], []]);
      return isDead;
    });
  });

  it('while a refund is being declined frees the order in the end', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await buy(cloud, [card(1)]);
      const refund = dataOf(await ask(id, CARD, 1));
      const reject = () => boss()('refund.reject', { requestId: newRequest(), refundId: refund.id, note: '已使用' });
      const isDead = await killedAfter(cloud, survived, reject);
      await minutesLater();
      if (refunds()[0]?.status === 'requested') dataOf(await reject());
      expect([refunds()[0]?.status, orderNow(cloud, id).openRefundId, holds()]).toEqual(['rejected', null, [null]]);
      return isDead;
    });
  });

  it('while money for a closed order is being taken gives it back once', async () => {
    await atEveryWrite(MOST_WRITES, async (survived) => {
      await begin();
      const { id } = await order(cloud, [oil(1)]);
      const number = await paidSilently(id);
      await putRecords(cloud, 'mall_orders', [{ ...orderNow(cloud, id), status: 'closed', closeReason: 'timeout' }]);
      const isDead = await killedAfter(cloud, survived, () => liNa()('payment.check', { requestId: newRequest(), outTradeNo: number }));
      await minutesLater();
      expect(refunds()).toMatchObject([{ status: 'succeeded', refundFen: 5900 }]);
      expect([ledgerOf(cloud, number)?.refundedFen, paymentNow(cloud, number)]).toMatchObject([5900, { refundedFen: 5900, dueAt: null }]);
      expect(titles()).toEqual(['付款将自动退回', '退款已到账']);
      return isDead;
    });
  });
});
