import { atMinute } from '@shared/core/time';
import type { ApplicationStatus, FinanceApplication } from '@shared/domain/application/model';
import { advancesOf, statusOf, toApplicationView, toRow } from './view';

const NOW = atMinute('2026-05-18', 10 * 60);

const rows: readonly (readonly [sentence: string, status: ApplicationStatus, labels: string[]])[] = [
  ['a new application is taken up or turned down', 'submitted', ['未通过', '开始受理']],
  ['one under way waits for papers or is decided', 'accepted', ['未通过', '补材料', '审批通过']],
  ['one waiting for papers goes on or is decided', 'needsMaterials', ['未通过', '材料已齐', '审批通过']],
  ['an approved one is over', 'approved', []],
  ['a withdrawn one is over', 'withdrawn', []],
];

test.each(rows)('%s', (_sentence, status, labels) => {
  const advances = advancesOf(status);
  expect(advances.map((advance) => advance.label)).toEqual(labels);
  expect(advances.filter((advance) => advance.isMain).length).toBe(Math.min(1, labels.length));
});

test('turning down and asking for papers need words, approving does not', () => {
  expect(advancesOf('accepted').map((advance) => advance.isNoteRequired)).toEqual([true, true, false]);
});

const application: FinanceApplication = {
  id: 'a1', customerId: 'c1', customerName: '', phone: '13805718846', storeId: 'east', consultantId: 's1', modelId: 'm1', modelName: '远途K7', status: 'needsMaterials',
  terms: { kind: 'loan', planId: 'p', planName: '厂家低息贷', downPaymentPercent: 30, months: 36, loanFen: 13_986_000, firstPaymentFen: 406_668 },
  steps: [{ status: 'submitted', actorName: '本人', note: '', at: NOW }, { status: 'needsMaterials', actorName: '陈洁', note: '请补流水', at: NOW }], createdAt: NOW, updatedAt: NOW,
};

test('a loan shows what is borrowed and the newest step first', () => {
  const view = toApplicationView(application, NOW);
  expect(view).toMatchObject({ customerName: '微信客户', figureLabel: '贷款金额', figureFen: 13_986_000, isOpen: true, phoneText: '138 0571 8846' });
  expect(view.facts.map((fact) => fact.value)).toEqual(['厂家低息贷', '30%', '36 期', '¥4,066.68', '今天 10:00']);
  expect(view.steps[0]).toMatchObject({ title: '待补材料', detail: '请补流水', actor: '陈洁' });
});

test('an insurance shows its covers', () => {
  const terms = { kind: 'insurance', covers: ['compulsory'], coverLabels: ['交强险', '车辆损失险'], liabilitySum: 200, estimateFen: 522_100 } as const;
  const view = toApplicationView({ ...application, terms: { ...terms, covers: [...terms.covers], coverLabels: [...terms.coverLabels] }, status: 'approved' }, NOW);
  expect(view).toMatchObject({ kind: '新车保险', figureFen: 522_100, isOpen: false, advances: [] });
  expect(view.facts[0]).toEqual({ label: '险种', value: '交强险、车辆损失险' });
});

test('a row says kind, state and age; an unknown tab means all', () => {
  const row = toRow({ id: 'a1', kind: 'loan', customerId: 'c1', customerName: '陈静', modelName: '远途K7', summary: '贷款', status: 'submitted', updatedAt: NOW - 120_000 }, NOW);
  expect(row).toMatchObject({ kind: '购车贷款', status: '待受理', updated: '2分钟前' });
  expect([statusOf('approved'), statusOf('')]).toEqual(['approved', null]);
});
