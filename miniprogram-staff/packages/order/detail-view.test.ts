import type { OrderView } from '@shared/contracts/order';
import { MS_PER_DAY, atMinute } from '@shared/core/time';
import type { MallOrder } from '@shared/domain/order/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { aLine, aPaidOrder, aRefund, anOrder } from '../../../tests/order-builders';
import { deskChoices, toOrderPage, type DeskChoices, type OrderPage } from './detail-view';

const NOW = atMinute('2026-05-18', 10 * 60);
const invoice: NonNullable<MallOrder['invoice']> = {
  kind: 'company', title: '杭州某某有限公司', taxNumber: '91330100MA27XXXX0X', email: 'a@b.cn', status: 'requested', number: '', note: '', requestId: 'r', requestedAt: NOW, settledAt: null,
};

function viewOf(order: MallOrder, wanted: Partial<OrderView> = {}): OrderView {
  return {
    order, storeName: '城东店', storePhone: '', refunds: [], packageIds: [], canCancel: false, canPay: false, canRefund: false, canConfirmReceipt: false, canReview: false,
    canRequestInvoice: false, canShowCode: false, paymentMode: 'sandbox', ...wanted,
  };
}

const page = (order: MallOrder, wanted: Partial<OrderView> = {}): OrderPage => toOrderPage(viewOf(order, wanted), ['generalManager'], NOW);

const express = aPaidOrder({ fulfilment: 'express' });
const NOTHING: DeskChoices = { canShip: false, canWriteOff: false, canRefund: false, canSettleInvoice: false, isOnlyRefund: false };

const choices: readonly (readonly [sentence: string, order: MallOrder, roles: StaffRole[], choices: Partial<DeskChoices>])[] = [
  ['the counter sends a paid parcel', express, ['writeOffClerk'], { canShip: true }],
  ['an adviser proposes refunds and writes off, but does not send', express, ['serviceAdviser'], { canRefund: true, isOnlyRefund: true }],
  ['goods for pick-up are written off', aPaidOrder(), ['serviceAdviser'], { canWriteOff: true, canRefund: true }],
  ['a refund in progress keeps everything back', aPaidOrder({ openRefundId: 'r' }), ['generalManager'], {}],
  ['nothing is done with what is not paid', anOrder(), ['generalManager'], {}],
  ['an invoice that waits is settled', { ...express, status: 'completed', invoice }, ['customerService'], { canRefund: true, canSettleInvoice: true }],
  ['not by the counter', { ...express, status: 'completed', invoice }, ['writeOffClerk'], {}],
  ['nor twice', { ...express, status: 'completed', invoice: { ...invoice, status: 'issued' } }, ['customerService'], { canRefund: true, isOnlyRefund: true }],
];

test.each(choices)('%s', (_sentence, order, roles, expected) => {
  expect(deskChoices(order, roles)).toEqual({ ...NOTHING, ...expected });
});

const pages: readonly (readonly [sentence: string, order: MallOrder, shown: Partial<OrderPage>])[] = [
  ['an unpaid order counts down', anOrder({ expiresAt: NOW + 1 }), { payUntil: NOW + 1, status: '待付款', phoneText: '138 0000 6821' }],
  ['one past its time does not', anOrder({ expiresAt: NOW }), { payUntil: 0 }],
  ['a refund in progress is said first', aPaidOrder({ openRefundId: 'r' }), { headline: '有退款正在处理，结束前不能发货或核销' }],
  ['a parcel says when receipt is assumed', anOrder({ status: 'shipped', receiveDueAt: NOW + MS_PER_DAY }), { headline: '包裹在路上，明天 10:00 自动确认收货' }],
  ['what timed out gave its pieces back', anOrder({ status: 'closed', closeReason: 'timeout' }), { headline: '超时未支付，商品已回到库存' }],
  ['a receiver has an address', anOrder({ customerPhone: null, address: { name: '李母', phone: '13900001234', region: ['浙江省', '杭州市'], detail: '1 号' } }), { receiver: '李母 139 0000 1234', place: '浙江省杭州市1 号', phone: '13900001234' }],
  ['nobody can be called without a number', anOrder({ customerPhone: null }), { phone: '', phoneText: '未留手机号' }],
  ['what WeChat did not take has to be entered by hand', anOrder({ shippingUpload: 'failed' }), { uploadHint: expect.stringContaining('手动录入') as unknown as string }],
];

test.each(pages)('%s', (_sentence, order, shown) => {
  expect(page(order)).toMatchObject(shown);
});

test('amounts add up from goods, coupons and freight to what went back', () => {
  const order = aPaidOrder({ lines: [aLine({ discountFen: 800, refundedQuantity: 1, refundedFen: 5500 })], coupons: [{ couponId: 'c', title: '满百减八', discountFen: 800 }], fulfilment: 'express', refundedFen: 5500 });
  expect(page(order)).toMatchObject({
    totalFen: 11_000, amounts: [{ label: '商品金额', value: '¥118' }, { label: '满百减八', value: '-¥8' }, { label: '运费', value: '包邮' }, { label: '已退款', value: '-¥55' }],
    lines: [{ note: '已退 1 件，¥55', quantity: '×2' }],
  });
});

test('payment number and mode stand among the facts once it is paid', () => {
  expect(page(aPaidOrder({ note: '尽快' })).facts.map(({ label }) => label)).toEqual(['订单编号', '交货方式', '下单时间', '付款时间', '支付方式', '支付单号', '客户留言']);
  expect(page(aPaidOrder({ transactionId: null })).facts.find(({ label }) => label === '支付方式')?.value).toBe('无需支付');
});

test('an invoice shows what to write on it, then its number or why not', () => {
  const order = aPaidOrder({ invoice, refundedFen: 1800 });
  expect(page(order).invoice).toEqual([
    { label: '抬头', value: '杭州某某有限公司（单位）' }, { label: '税号', value: '91330100MA27XXXX0X' }, { label: '接收邮箱', value: 'a@b.cn' }, { label: '开票金额', value: '¥100' },
  ]);
  expect(page({ ...order, invoice: { ...invoice, status: 'rejected', note: '抬头有误' } })).toMatchObject({ invoiceStatus: '未开具' });
  expect(page({ ...order, invoice: { ...invoice, status: 'rejected', note: '抬头有误' } }).invoice.at(-1)).toEqual({ label: '原因', value: '抬头有误' });
});

test('refunds of the order lead to their pages', () => {
  expect(page(aPaidOrder(), { refunds: [aRefund({ startedByName: '刘洋' })] }).refunds).toMatchObject([{ id: 'refund-test', text: '退款 ¥59 · 刘洋发起', status: '待审核' }]);
});
