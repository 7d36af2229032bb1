import { MS_PER_HOUR, atMinute } from '@shared/core/time';
import type { ApplicationStatus, FinanceApplication } from '@shared/domain/application/model';
import { toApplicationHead, toRow, toSteps, toTermRows } from './view';

const NOW = atMinute('2026-11-25', 600);
const application: FinanceApplication = {
  id: 'a1', customerId: 'c1', customerName: '陈静', phone: '13805718846', storeId: 'riverside', consultantId: 's1', modelId: 'k7-premium', modelName: '远途K7 尊享型',
  terms: { kind: 'loan', planId: 'low-rate', planName: '厂家低息贷', downPaymentPercent: 30, months: 36, loanFen: 12_000_000, firstPaymentFen: 348_900 },
  status: 'needsMaterials', createdAt: NOW, updatedAt: NOW,
  steps: [{ status: 'submitted', actorName: '本人', note: '', at: NOW - MS_PER_HOUR }, { status: 'needsMaterials', actorName: '陈洁', note: '请补充银行流水', at: NOW }],
};

test('an application that lacks materials says which', () => {
  expect(toApplicationHead(application)).toMatchObject({ title: '购车贷款', status: '待补材料', tone: 'warning', materials: '请补充银行流水', canWithdraw: true });
});

const ends: readonly (readonly [status: ApplicationStatus, canWithdraw: boolean])[] = [
  ['submitted', true], ['accepted', true], ['approved', false], ['declined', false], ['withdrawn', false],
];
test.each(ends)('whether a %s application can be withdrawn: %s', (status, canWithdraw) => {
  expect(toApplicationHead({ ...application, status })).toMatchObject({ canWithdraw, materials: '' });
});

test('the latest step stands on top, with who did it and why', () => {
  expect(toSteps(application, NOW).map((step) => [step.title, step.detail])).toEqual([['需要补充材料', '陈洁：请补充银行流水'], ['提交申请', '本人']]);
});

test('a loan lists its terms, amounts as estimates', () => {
  expect(toTermRows(application.terms).map((row) => `${row.label} ${row.amount} ${row.note}`.trim())).toEqual([
    '金融方案 厂家低息贷', '首付比例 30%', '贷款金额 ¥120,000 估算', '期限 36 期', '月供 ¥3,489 起 估算',
  ]);
});

test('an insurance lists its covers', () => {
  const rows = toTermRows({ kind: 'insurance', covers: ['compulsory'], coverLabels: ['交强险'], liabilitySum: 200, estimateFen: 95_000 });
  expect(rows.map((row) => row.amount)).toEqual(['交强险', '200 万元', '¥950']);
});

test('a row names its kind and how fresh it is', () => {
  const { id, customerId, customerName, modelName, status, updatedAt } = application;
  expect(toRow({ id, customerId, customerName, modelName, status, updatedAt, kind: 'insurance', summary: '交强险' }, NOW)).toMatchObject({ kind: '新车保险', when: '刚刚' });
});
