import { MS_PER_HOUR, atMinute } from '@shared/core/time';
import type { RefundQuote } from '@shared/contracts/order';
import type { MallOrder, Refund } from '@shared/domain/order/model';
import { faultOf, kindChoices, startingForm, toRefundLines, toRefundPage, wishesAfter, type RefundForm } from './refund-view';

const NOW = atMinute('2026-11-25', 600);
const goods = { skuId: '4l', kind: 'goods', coverUrl: '/a.svg' };
const order = { lines: [goods], shipment: null, redemptionId: null } as unknown as MallOrder;
const handedOver = { ...order, redemptionId: 'x' };

const kinds: readonly (readonly [sentence: string, order: MallOrder, ids: string[], kind: string])[] = [
  ['goods still at the store need not come back', order, ['refundOnly'], 'refundOnly'],
  ['goods handed over may come back', handedOver, ['returnGoods', 'refundOnly'], 'returnGoods'],
  ['a service cannot', { ...handedOver, lines: [{ ...goods, kind: 'service' }] } as unknown as MallOrder, ['refundOnly'], 'refundOnly'],
];
test.each(kinds)('%s', (_sentence, given, ids, kind) => {
  expect(kindChoices(given).map((choice) => choice.id)).toEqual(ids);
  expect(startingForm(given).kind).toBe(kind);
});

const quote: RefundQuote = {
  lines: [{ skuId: '4l', title: '机油', skuName: '4L 装', quantity: 2, maxQuantity: 2, refundFen: 60_600 }, { skuId: 'x5', title: '脚垫', skuName: '', quantity: 1, maxQuantity: 1, refundFen: 20_000 }],
  freightFen: 0, refundFen: 80_600,
};
test('a product keeps its picture and brings its part', () => {
  expect(toRefundLines(quote, order)[0]).toEqual({ skuId: '4l', title: '机油', choice: '4L 装', picture: '/a.svg', quantity: 2, most: 2, refundFen: 60_600 });
});
test('a product without pieces is not asked back', () => {
  expect(wishesAfter(toRefundLines(quote, order), 'x5', 0)).toEqual([{ skuId: '4l', quantity: 2 }]);
  expect(wishesAfter(toRefundLines(quote, order), '4l', 1)).toEqual([{ skuId: '4l', quantity: 1 }, { skuId: 'x5', quantity: 1 }]);
});

const form: RefundForm = { kind: 'refundOnly', reason: 'quality', text: '', pictures: [], isUploading: false };
const faults: readonly (readonly [sentence: string, change: Partial<RefundForm>, fault: string])[] = [
  ['a reason is enough', {}, ''],
  ['without a reason nothing is asked', { reason: '' }, '请选择退款原因'],
  ['another reason wants words', { reason: 'other', text: ' ' }, '请简单说明原因'],
  ['photos on their way are waited for', { isUploading: true }, '照片还在上传，请稍候'],
];
test.each(faults)('%s', (_sentence, change, fault) => {
  expect(faultOf({ ...form, ...change })).toBe(fault);
});

const refund: Refund = {
  id: 'r1', storeId: 'east', subject: 'order', subjectId: 'o1', subjectNumber: '1', paymentId: 'p1', customerId: 'c1', customerName: '张伟', kind: 'returnGoods',
  lines: [{ skuId: '4l', title: '机油', skuName: '4L 装', quantity: 1, refundFen: 30_300, packageIds: [] }], freightFen: 0, refundFen: 30_300, paidFen: 60_600, reason: 'quality', text: '',
  pictures: [], status: 'requested', startedByName: null, startedById: null, decidedByName: null, decisionNote: '', returnTracking: '', failure: '', requestedAt: NOW - MS_PER_HOUR,
  decidedAt: null, succeededAt: null, updatedAt: NOW, requestIds: [], isSettling: false, dueAt: null,
};
const decided = { ...refund, decidedAt: NOW, decidedByName: '林浩' };

const pages: readonly (readonly [sentence: string, refund: Refund, part: object, steps: string[]])[] = [
  ['a request waits and can be withdrawn', refund, { status: '待审核', canWithdraw: true, canSendReturn: false }, ['提交退款申请']],
  ['an approved return asks for the parcel', { ...decided, status: 'awaitingReturn' }, { line: '门店已同意，请寄回商品并填写运单号', canSendReturn: true }, ['门店同意退款', '提交退款申请']],
  ['a parcel on its way is waited for', { ...decided, status: 'awaitingReturn', returnTracking: 'SF1' }, { line: '门店收到商品后退款' }, ['已寄回商品', '门店同意退款', '提交退款申请']],
  ['a refusal says why', { ...decided, status: 'rejected', decisionNote: '已超过期限' }, { line: '门店答复：已超过期限', canWithdraw: false }, ['门店未同意', '提交退款申请']],
  ['a finished refund is told', { ...decided, status: 'succeeded', succeededAt: NOW }, { status: '已退款', tone: 'success' }, ['退款成功', '门店同意退款', '提交退款申请']],
  ['a withdrawn one too', { ...refund, status: 'withdrawn' }, { canWithdraw: false }, ['撤回申请', '提交退款申请']],
  ['one that failed is the store’s to mend', { ...decided, status: 'failed' }, { line: '退款没有成功，门店会重新处理' }, ['退款未成功', '门店同意退款', '提交退款申请']],
  ['a colleague may begin it', { ...refund, startedByName: '林浩' }, {}, ['门店发起退款']],
];
test.each(pages)('%s', (_sentence, given, part, steps) => {
  const page = toRefundPage(given, NOW);
  expect(page).toMatchObject(part);
  expect(page.steps.map((step) => step.title)).toEqual(steps);
});
