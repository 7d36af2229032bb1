import { billKindLabel } from '@shared/domain/bill/rules';
import type { BillKind } from '@shared/domain/bill/model';
import { addLine, changeLine, draftTotalFen, plateOf, refuseDraft, startDraft, toLines, type Draft } from './create-view';

test('a deposit of a car is called by the store\'s own word', () => {
  expect([billKindLabel('carDeposit', '定金'), billKindLabel('carDeposit', '订金'), billKindLabel('eventDeposit', '定金')]).toEqual(['购车定金', '购车订金', '活动订金']);
});

test('a workshop bill begins with work and parts, a deposit with itself', () => {
  expect(startDraft('service', '订金').lines.map(({ name }) => name)).toEqual(['工时费', '材料费']);
  expect(startDraft('carDeposit', '定金')).toMatchObject({ title: '购车定金', hours: '72', lines: [{ name: '购车定金', amount: '' }] });
});

const service = startDraft('service', '订金');

test('lines without an amount are not sent, one without a name takes the title', () => {
  const lines = changeLine(changeLine(addLine(service.lines, 1), 'start-0', { amount: '120' }), 'added-1', { amount: '38.5' });
  expect(toLines({ ...service, lines })).toEqual([{ name: '工时费', amountFen: 12_000 }, { name: '维修保养', amountFen: 3850 }]);
  expect(draftTotalFen({ ...service, lines })).toBe(15_850);
});

test('an amount that cannot be read is marked, and mended again', () => {
  const wrong = changeLine(service.lines, 'start-0', { amount: '1.234' });
  expect([wrong[0]?.isWrong, changeLine(wrong, 'start-0', { amount: '1.23' })[0]?.isWrong]).toEqual([true, false]);
});

test('twenty lines are enough', () => {
  const many = Array.from({ length: 25 }).reduce((lines: Draft['lines'], _, serial) => addLine(lines, serial), service.lines);
  expect(many.length).toBe(20);
});

const paid = (draft: Draft): Draft => ({ ...draft, lines: changeLine(draft.lines, 'start-0', { amount: '100' }) });
const deposit = { ...paid(startDraft('carDeposit', '订金')), customer: { id: 'c1', name: '李娜' }, terms: '订金可退' };

const refusals: readonly (readonly [sentence: string, kind: BillKind, draft: Draft, refusal: string])[] = [
  ['a workshop bill needs an amount only', 'service', paid(service), ''],
  ['without any there is nothing to pay', 'service', service, '请至少填写一项金额'],
  ['it has to say what for', 'service', { ...paid(service), title: '  ' }, '请填写收款事由'],
  ['an unreadable amount is not left out in silence', 'service', { ...service, lines: changeLine(paid(service).lines, 'start-1', { amount: 'x' }) }, '有金额填得不对，请检查'],
  ['too much for one payment is two bills', 'service', { ...service, lines: changeLine(service.lines, 'start-0', { amount: '50000.01' }) }, '单笔最多 ¥50,000，请分开收款'],
  ['a plate has to be one', 'service', { ...paid(service), plate: '浙A1' }, '车牌号格式不对，请检查省份简称和位数'],
  ['a deposit of a car names its buyer', 'carDeposit', { ...deposit, customer: null }, '请选择付款的客户'],
  ['and says when it is given back', 'carDeposit', { ...deposit, terms: '' }, '请写明什么情况下退还'],
  ['with both it is complete', 'carDeposit', deposit, ''],
  ['the deposit of an event may be anybody\'s', 'eventDeposit', { ...deposit, customer: null }, ''],
];

test.each(refusals)('%s', (_sentence, kind, draft, refusal) => {
  expect(refuseDraft(kind, draft)).toBe(refusal);
});

test('no plate is fine, a plate is mended', () => {
  expect([plateOf(''), plateOf('浙a·12345'), plateOf('12345')]).toEqual(['', '浙A12345', null]);
});
