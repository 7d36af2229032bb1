import { MS_PER_HOUR, atMinute } from '@shared/core/time';
import type { BillView } from '@shared/domain/bill/model';
import type { Refund } from '@shared/domain/order/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { billScopes, paymentNote, statusOf, toBillPage, toCodePage, toRow, type BillAnswer } from './view';

const NOW = atMinute('2026-05-18', 10 * 60);
const bill: BillView = {
  id: 'b1', number: '2026051800000001', storeId: 'east', storeName: '城东店', kind: 'service', title: '维修保养', lines: [{ name: '工时费', amountFen: 12_000 }], amountFen: 12_000, plate: '浙A12345',
  terms: '', customerId: null, customerName: null, payerId: null, payerName: null, staffId: 's1', staffName: '孙悦', status: 'open', imageUrl: null, createdAt: NOW, expiresAt: NOW + MS_PER_HOUR,
  paidAt: null, paymentId: null, transactionId: null, openRefundId: null, openRefundAt: null, refundedFen: 0, cancelReason: '', updatedAt: NOW, depositWord: '订金',
};
const paid: BillView = { ...bill, status: 'paid', paidAt: NOW, payerId: 'c1', payerName: '李娜' };
const answer: BillAnswer = { bill, refunds: [], canCancel: true, canRefund: false, paymentMode: 'cloudPay', depositWord: '订金' };

const rows: readonly (readonly [sentence: string, row: BillView, view: object])[] = [
  ['an open bill says until when', bill, { status: '待支付', when: '今天 11:00 前有效', payer: '扫码支付 · 浙A12345', amount: '¥120' }],
  ['a paid one by whom and when', paid, { status: '已支付', when: '今天 10:00 支付', payer: '李娜 · 浙A12345' }],
  ['a cancelled one when it was made', { ...bill, status: 'cancelled', plate: '' }, { status: '已作废', when: '今天 10:00 开单', payer: '扫码支付' }],
  ['an addressed one its customer', { ...bill, customerId: 'c2', customerName: '张伟', plate: '' }, { payer: '张伟' }],
];

test.each(rows)('%s', (_sentence, row, view) => {
  expect(toRow(row, NOW)).toMatchObject(view);
});

const states: readonly (readonly [sentence: string, view: BillView, state: string, text: string])[] = [
  ['an open code waits for anybody', bill, 'waiting', '请客户用微信扫码支付'],
  ['or for one alone', { ...bill, customerId: 'c1', customerName: '李娜' }, 'waiting', '请李娜用微信扫码支付，其他人不能支付'],
  ['it turns when the money is there', paid, 'paid', '已支付'],
  ['money given back was paid once', { ...paid, status: 'refunded' }, 'paid', '已支付'],
  ['past its end it asks for a new bill', { ...bill, expiresAt: NOW }, 'ended', '已过有效期，请重新开单'],
  ['a cancelled one says so', { ...bill, status: 'cancelled' }, 'ended', '收款单已作废'],
];

test.each(states)('%s', (_sentence, view, state, text) => {
  expect(toCodePage({ bill: view, paymentMode: 'cloudPay' }, NOW)).toMatchObject({ state, text });
});

const factsOf = (change: Partial<BillView>): string[] => toBillPage({ ...answer, bill: { ...bill, ...change } }, NOW).facts.map(({ label, value }) => `${label} ${value}`);

test('a bill tells what is known of it and nothing more', () => {
  expect(factsOf({ plate: '' })).toEqual(['类型 维修保养', '付款人 谁扫码谁付', '有效期 今天 11:00 前', '开单 孙悦 · 今天 10:00', '单号 2026051800000001']);
  expect(factsOf({ ...paid, refundedFen: 2000, kind: 'carDeposit', customerId: 'c1', customerName: '李娜' })).toEqual([
    '类型 购车订金', '付款人 李娜', '车牌号 浙A12345', '实际支付 李娜', '支付时间 今天 10:00', '已退款 ¥20', '开单 孙悦 · 今天 10:00', '单号 2026051800000001',
  ]);
});

test('a code can be shown while it can be paid', () => {
  expect([toBillPage(answer, NOW).canShowCode, toBillPage({ ...answer, bill: paid }, NOW).canShowCode, toBillPage(answer, NOW + MS_PER_HOUR).canShowCode]).toEqual([true, false, false]);
});

test('refunds say how far they are, and what is left to give back', () => {
  const refund = { id: 'f1', refundFen: 2000, status: 'requested', startedByName: '孙悦' } as Refund;
  const view = toBillPage({ ...answer, bill: { ...paid, refundedFen: 5000 }, refunds: [refund, { ...refund, id: 'f2', status: 'succeeded', startedByName: null }] }, NOW);
  expect([view.refunds.map(({ text, tone }) => `${text} ${tone}`), view.refundableFen]).toEqual([['退款 ¥20 · 孙悦发起 warning', '退款 ¥20 success'], 7000]);
});

test('a payment that moves no money says so', () => {
  expect([paymentNote('sandbox'), paymentNote('off'), paymentNote('cloudPay'), paymentNote('v3')]).toEqual(['沙箱支付，不会真实扣款', '线上支付未开通', '', '']);
});

const scopes: readonly (readonly [role: StaffRole, scopeId: string, choices: number])[] = [['salesConsultant', 'mine', 0], ['marketingManager', 'mine', 0], ['serviceManager', 'store', 2]];

test.each(scopes)('%s starts with %s and has %i scopes to choose from', (role, scopeId, choices) => {
  expect([billScopes([role]).scopeId, billScopes([role]).scopes.length]).toEqual([scopeId, choices]);
});

test('a tab nobody knows shows all states', () => {
  expect([statusOf('paid'), statusOf(''), statusOf('toString')]).toEqual(['paid', null, null]);
});
