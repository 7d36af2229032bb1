import { atMinute } from '@shared/core/time';
import type { Refund } from '@shared/domain/order/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { aRefund } from '../../../tests/order-builders';
import { readAgreed, refundChoices, refundTabOf, toRefundPage, toRefundRow, type RefundChoices } from './refund-view';

const NOW = atMinute('2026-05-18', 10 * 60);
const NOTHING: RefundChoices = { canApprove: false, canReject: false, canReceive: false, canRetry: false, waitsFor: '' };

const choices: readonly (readonly [sentence: string, refund: Partial<Refund>, roles: StaffRole[], choices: Partial<RefundChoices>])[] = [
  ['a manager decides about a customer’s wish', {}, ['serviceManager'], { canApprove: true, canReject: true }],
  ['customer service waits for a manager', {}, ['customerService'], { waitsFor: '等待经理审核' }],
  ['one’s own proposal needs another manager', { startedById: 'me' }, ['serviceManager'], { canReject: true, waitsFor: '这是你发起的退款，需由另一位经理审核' }],
  ['save the general manager’s', { startedById: 'me' }, ['generalManager'], { canApprove: true, canReject: true }],
  ['a colleague’s proposal does not', { startedById: 'other' }, ['serviceManager'], { canApprove: true, canReject: true }],
  ['the counter takes goods back in', { status: 'awaitingReturn' }, ['writeOffClerk'], { canReceive: true }],
  ['a manager may, or may decline what came', { status: 'awaitingReturn' }, ['marketingManager'], { canReceive: true, canReject: true }],
  ['an adviser waits for the counter', { status: 'awaitingReturn' }, ['serviceAdviser'], { waitsFor: '等待前台收到退货' }],
  ['what WeChat did not take a manager tries again', { status: 'failed' }, ['salesManager'], { canRetry: true }],
  ['others wait for that', { status: 'failed' }, ['customerService'], { waitsFor: '等待经理重新发起' }],
  ['what is on its way needs nobody', { status: 'processing' }, ['generalManager'], {}],
  ['what is over needs nobody', { status: 'succeeded' }, ['customerService'], {}],
];

test.each(choices)('%s', (_sentence, refund, roles, expected) => {
  expect(refundChoices(aRefund(refund), { id: 'me', roles })).toEqual({ ...NOTHING, ...expected });
});

const agreed: readonly (readonly [sentence: string, text: string, fen: number | null, hint: string])[] = [
  ['the whole sum needs no words', '59', 5900, ''],
  ['a smaller one is named', '50.5', 5050, '比申请少退 ¥8.50，请在说明里告诉客户原因'],
  ['a larger one is refused', '59.01', null, '不能超过申请的 ¥59'],
  ['nothing is refused', '0', null, '请输入要退的金额，最多两位小数'],
  ['what is no amount is refused', '五十', null, '请输入要退的金额，最多两位小数'],
];

test.each(agreed)('%s', (_sentence, text, fen, hint) => {
  expect(readAgreed(text, 5900)).toEqual({ fen, hint, isWrong: fen === null });
});

test('a refund without money can be agreed to', () => {
  expect(readAgreed('0', 0).fen).toBe(0);
});

test('a row says what, why, and who began it', () => {
  expect(toRefundRow(aRefund({ requestedAt: NOW }), NOW)).toMatchObject({ customer: '李娜', amount: '¥59', status: '待审核', what: '全合成机油 5W-30', reason: '仅退款 · 不想要了', when: '今天 10:00 客户发起' });
  expect(toRefundRow(aRefund({ subject: 'bill', lines: [], requestedAt: NOW, startedByName: '刘洋', customerName: '' }), NOW)).toMatchObject({ customer: '微信客户', what: '收款单 2026051800000001', when: '今天 10:00 刘洋发起' });
});

test('the one who decides sees what is left of the payment', () => {
  const page = toRefundPage(aRefund({ freightFen: 1000 }), { viewer: { id: 'me', roles: ['serviceManager'] }, refundedFen: 3000, now: NOW });
  expect(page.facts.slice(-3)).toEqual([{ label: '实付金额', value: '¥118' }, { label: '已退款', value: '¥30' }, { label: '还可退', value: '¥88', isStrong: true }]);
  const going = toRefundPage(aRefund({ status: 'processing' }), { viewer: { id: 'me', roles: [] }, refundedFen: 3000, now: NOW });
  expect(going.facts.slice(-2)).toEqual([{ label: '正在退', value: '¥59' }, { label: '还可退', value: '¥29', isStrong: true }]);
  expect(page.lines.at(-1)).toMatchObject({ name: '运费', amount: '¥10' });
  expect(toRefundPage(aRefund(), { viewer: { id: 'me', roles: [] }, refundedFen: null, now: NOW }).facts.at(-1)).toEqual({ label: '实付金额', value: '¥118' });
});

test('the newest step comes first', () => {
  const refund = aRefund({ status: 'failed', kind: 'returnGoods', decidedAt: NOW, decidedByName: '赵敏', decisionNote: '同意', failure: '余额不足', updatedAt: NOW, requestedAt: NOW });
  const page = toRefundPage(refund, { viewer: { id: 'me', roles: [] }, refundedFen: null, now: NOW });
  expect(page.steps.map(({ title }) => title)).toEqual(['退款没有成功', '同意退款', '客户申请退款']);
  expect(page.headline).toBe('微信没有受理：余额不足');
});

test('an unknown tab is the one that waits', () => {
  expect([refundTabOf('done'), refundTabOf('nonsense')]).toEqual(['done', 'open']);
});
