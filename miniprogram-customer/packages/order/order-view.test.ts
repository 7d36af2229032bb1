import { MS_PER_MINUTE, atMinute } from '@shared/core/time';
import type { OrderView } from '@shared/contracts/order';
import type { MallOrder, OrderLine } from '@shared/domain/order/model';
import { invoiceText, statusText, stepOf, sumLabel, toAmountRows, toFacts, toOrderCard, toOrderHead, toPlace, toRefundRows, toResult } from './order-view';

const NOW = atMinute('2026-11-25', 600);
const line: OrderLine = {
  productId: 'oil', skuId: '4l', kind: 'goods', title: '全合成机油', skuName: '4L 装', coverUrl: '/a.svg', categoryId: 'care', priceFen: 32_800, quantity: 2, discountFen: 5_000,
  payFen: 60_600, packageItems: [], validDays: 0, refundedQuantity: 0, refundedFen: 0, isReviewed: false,
};
const order: MallOrder = {
  id: 'o1', number: '2026112500000001', storeId: 'east', customerId: 'c1', customerName: '张伟', customerPhone: '13805712034', lines: [line], fulfilment: 'pickup', address: null,
  note: '', goodsFen: 65_600, discountFen: 5_000, freightFen: 0, totalFen: 60_600, coupons: [{ couponId: 'c50', title: '养护券', discountFen: 5_000 }], status: 'unpaid',
  closeReason: null, createdAt: NOW - MS_PER_MINUTE, expiresAt: NOW + 14 * MS_PER_MINUTE, paidAt: null, paymentId: null, transactionId: null, shipment: null,
  completedAt: null, closedAt: null, redemptionId: null, openRefundId: null, openRefundAt: null, refundedFen: 0, invoice: null, shippingUpload: 'none', pending: null, updatedAt: NOW,
} as MallOrder;
const view: OrderView = {
  order, storeName: '城东店', storePhone: '0571-86660288', refunds: [], packageIds: [], canCancel: true, canPay: true, canRefund: false, canConfirmReceipt: false, canReview: false,
  canRequestInvoice: false, canShowCode: false, paymentMode: 'sandbox',
};
const paid: MallOrder = { ...order, status: 'paid', paidAt: NOW };

const statuses: readonly (readonly [sentence: string, order: MallOrder, words: string, step: string | null])[] = [
  ['an unpaid order is paid next', order, '待付款', 'pay'],
  ['paid goods are picked up with a code', paid, '待自提', 'code'],
  ['paid goods that are sent need nothing', { ...paid, fulfilment: 'express' }, '待发货', null],
  ['a paid package is used', { ...paid, fulfilment: 'service' }, '待使用', 'packages'],
  ['a parcel is received', { ...paid, status: 'shipped' }, '待收货', 'receive'],
  ['what was received is reviewed', { ...paid, status: 'completed' }, '已完成', 'review'],
  ['once', { ...paid, status: 'completed', lines: [{ ...line, isReviewed: true }] }, '已完成', null],
  ['goods given back are not reviewed', { ...paid, status: 'completed', lines: [{ ...line, refundedQuantity: 2 }] }, '已完成', null],
  ['a refund in progress stops everything', { ...paid, openRefundId: 'r1' }, '退款处理中', null],
  ['an order closed by time says so', { ...order, status: 'closed', closeReason: 'timeout' }, '超时未支付', null],
  ['one the customer closed too', { ...order, status: 'closed', closeReason: 'customer' }, '您已取消', null],
];
test.each(statuses)('%s', (_sentence, given, words, step) => {
  expect(statusText(given)).toBe(words);
  expect(stepOf(given)).toBe(step);
});

test('a card counts its pieces and the time left to pay', () => {
  expect(toOrderCard(order, NOW)).toMatchObject({ pieces: '共 2 件', payLeftMs: 14 * MS_PER_MINUTE, step: { id: 'pay', text: '去支付' }, tone: 'promotion' });
  expect(toOrderCard(order, NOW + 60 * MS_PER_MINUTE).payLeftMs).toBe(0);
  expect(toOrderCard(paid, NOW).payLeftMs).toBe(0);
});

test('a piece that went back is told', () => {
  expect(toOrderCard({ ...paid, lines: [{ ...line, refundedQuantity: 1 }] }, NOW).lines[0]?.note).toBe('已退 1 件');
});

const heads: readonly (readonly [sentence: string, view: OrderView, line: string])[] = [
  ['an unpaid order says that its goods wait', view, '商品已为您留好，超时未支付会自动关闭'],
  ['a pick-up says where', { ...view, order: paid }, '请到城东店出示取货码领取'],
  ['a package says how', { ...view, order: { ...paid, fulfilment: 'service' } }, '次卡已放入您的卡包，到城东店出示即可使用'],
  ['a closed order says what came back', { ...view, order: { ...order, status: 'closed', closeReason: 'timeout' } }, '订单已关闭，留的商品与券都已退回'],
  ['a refund says what it stops', { ...view, order: { ...paid, openRefundId: 'r1' } }, '退款处理期间，商品暂不发出或核销'],
];
test.each(heads)('%s', (_sentence, given, words) => {
  expect(toOrderHead(given, NOW).line).toBe(words);
});

test('amounts name each coupon, freight only where something is sent, and what went back', () => {
  expect(toAmountRows(order).map((row) => [row.label, row.amount])).toEqual([['商品金额', '¥656'], ['养护券', '-¥50']]);
  expect(toAmountRows({ ...paid, fulfilment: 'express', coupons: [], freightFen: 1_200, refundedFen: 30_300 }).map((row) => [row.label, row.amount]))
    .toEqual([['商品金额', '¥656'], ['运费', '¥12'], ['已退款', '¥303']]);
});

test('the sum is due, then paid', () => {
  expect([order, paid, { ...order, status: 'closed' as const }].map(sumLabel)).toEqual(['应付', '实付', '合计']);
});

test('facts leave out what has not happened', () => {
  expect(toFacts(order, NOW).map((row) => row.label)).toEqual(['订单编号', '下单时间', '取货方式']);
  expect(toFacts({ ...paid, note: '周末来取' }, NOW).map((row) => row.label)).toEqual(['订单编号', '下单时间', '支付时间', '取货方式', '留言']);
});

test('a sent order shows its address and parcel, another one the store', () => {
  const address = { name: '张伟', phone: '13805712034', region: ['浙江省', '杭州市'], detail: '解放路 1 号' };
  const shipment = { companyCode: 'SF', companyName: '顺丰速运', trackingNumber: 'SF1234567', shippedByName: '林浩', shippedAt: NOW };
  expect(toPlace({ ...view, order: { ...paid, fulfilment: 'express', address, shipment } })).toEqual({
    icon: 'location-o', where: '浙江省杭州市解放路 1 号', who: '张伟 13805712034', trackingNumber: 'SF1234567', shipment: '顺丰速运 SF1234567',
  });
  expect(toPlace(view)).toEqual({ icon: 'shop-o', where: '城东店', who: '0571-86660288', trackingNumber: '', shipment: '' });
});

test('a refund tells its state and sum', () => {
  const refund = { id: 'r1', status: 'processing', refundFen: 30_300, requestedAt: NOW } as OrderView['refunds'][number];
  expect(toRefundRows({ ...view, refunds: [refund] }, NOW)).toEqual([{ id: 'r1', status: '退款中', refundFen: 30_300, when: '今天 10:00' }]);
});

test('an invoice can be asked for, is on its way, or is no matter', () => {
  const invoice = { kind: 'personal', title: '张伟', taxNumber: '', email: 'a@b.cn', status: 'requested', number: '', note: '', requestId: 'request-1', requestedAt: NOW, settledAt: null } as const;
  expect(invoiceText({ order: paid, canRequestInvoice: true })).toBe('申请开票');
  expect(invoiceText({ order: { ...paid, invoice }, canRequestInvoice: true })).toBe('待开票');
  expect(invoiceText({ order, canRequestInvoice: false })).toBe('');
});

const results: readonly (readonly [sentence: string, order: MallOrder, isAsking: boolean, state: string])[] = [
  ['money that came is told', paid, true, 'paid'],
  ['money on its way is waited for', order, true, 'waiting'],
  ['money that did not come can be paid again', order, false, 'unpaid'],
  ['a closed order says that money returns', { ...order, status: 'closed' }, false, 'closed'],
];
test.each(results)('%s', (_sentence, given, isAsking, state) => {
  expect(toResult({ ...view, order: given }, isAsking).state).toBe(state);
});
