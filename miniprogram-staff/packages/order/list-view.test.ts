import { MS_PER_DAY, atMinute } from '@shared/core/time';
import type { MallOrder } from '@shared/domain/order/model';
import { aLine, aPaidOrder, anOrder } from '../../../tests/order-builders';
import { ORDER_TABS, tabOf, toRow, type RowView } from './list-view';

const NOW = atMinute('2026-05-18', 10 * 60);
const address = { name: '李母', phone: '13900001234', region: ['浙江省', '杭州市'], detail: '1 号' };
const invoice: MallOrder['invoice'] = {
  kind: 'personal', title: '李娜', taxNumber: '', email: 'a@b.cn', status: 'requested', number: '', note: '', requestId: 'r', requestedAt: NOW, settledAt: null,
};

const rows: readonly (readonly [sentence: string, order: MallOrder, shown: Partial<RowView>])[] = [
  ['an unpaid order says until when it can be paid', anOrder({ createdAt: NOW, expiresAt: NOW + 900_000 }), { status: '待付款', when: '今天 10:15 前付款', total: '¥118', pieces: '共 2 件', choice: '4L 装' }],
  ['the customer is named with a masked number', anOrder(), { customer: '李娜', phone: '138****6821' }],
  ['a receiver stands in for a customer without name and number', anOrder({ customerName: '', customerPhone: null, address }), { customer: '李母', phone: '139****1234' }],
  ['a customer nobody knows is a WeChat customer', anOrder({ customerName: '', customerPhone: null }), { customer: '微信客户', phone: '' }],
  ['several products are counted', anOrder({ lines: [aLine(), aLine({ skuId: 'filter', title: '机滤', quantity: 1 })] }), { choice: '等 2 种商品', pieces: '共 3 件' }],
  ['goods for pick-up wait at the store', aPaidOrder({ paidAt: NOW }), { status: '待自提', isLate: false, when: '今天 10:00 付款' }],
  ['a package waits for its use', aPaidOrder({ fulfilment: 'service', paidAt: NOW - MS_PER_DAY }), { status: '待使用', isLate: false }],
  ['a parcel of today is not late', aPaidOrder({ fulfilment: 'express', paidAt: NOW }), { status: '待发货', isLate: false }],
  ['one of yesterday is', aPaidOrder({ fulfilment: 'express', paidAt: NOW - MS_PER_DAY }), { isLate: true, when: '昨天 10:00 付款，还未发货' }],
  ['unless a refund keeps it back', aPaidOrder({ fulfilment: 'express', paidAt: NOW - MS_PER_DAY, openRefundId: 'r' }), { isLate: false, flags: [{ text: '退款处理中', tone: 'warning' }] }],
  ['an invoice that waits is marked', anOrder({ status: 'completed', invoice }), { status: '已完成', flags: [{ text: '待开票', tone: 'warning' }] }],
  ['what WeChat did not take is marked', anOrder({ status: 'shipped', shippingUpload: 'failed' }), { status: '待收货', flags: [{ text: '微信发货未录入', tone: 'danger' }] }],
];

test.each(rows)('%s', (_sentence, order, shown) => {
  expect(toRow(order, NOW)).toMatchObject(shown);
});

test('an address asks for one of the tabs, or gets all orders', () => {
  expect([tabOf('toShip'), tabOf('nonsense'), tabOf(undefined), ORDER_TABS.length]).toEqual(['toShip', 'all', 'all', 9]);
});
