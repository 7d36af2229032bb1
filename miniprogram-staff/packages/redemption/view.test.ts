import { atMinute } from '@shared/core/time';
import type { Redemption } from '@shared/domain/redemption/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { limitOf, limitText, logScopes, subjectOf, toRedemptionView, toRow } from './view';

const NOW = atMinute('2026-05-18', 10 * 60);
const redemption: Redemption = {
  id: 'd1', storeId: 'east', subject: 'package', subjectId: 'p1', itemId: 'wash', code: '123456789012', title: '精洗五次卡', contents: ['精洗 1 次'], customerId: 'c1', customerName: '李娜',
  maskedPhone: '138****6821', clerkId: 's1', clerkName: '周伟', valueFen: 3000, status: 'done', scannedAt: NOW, at: NOW, on: '2026-05-18', undoneByName: null, undoneAt: null, undoReason: '',
  note: '', failure: null, undoRequestId: null, dueAt: null,
};

const rows: readonly (readonly [sentence: string, change: Partial<Redemption>, row: object])[] = [
  ['the plain case needs no status', {}, { status: '', value: '¥30', when: '今天 10:00', subject: '次卡套餐', customer: '李娜' }],
  ['a write-off taken back says so', { status: 'undone' }, { status: '已撤销', statusTone: 'neutral' }],
  ['one that failed is red', { status: 'failed' }, { status: '未成功', statusTone: 'danger' }],
  ['what is worth nothing shows no amount', { valueFen: 0, customerName: '' }, { value: '', customer: '微信客户' }],
];

test.each(rows)('%s', (_sentence, change, row) => {
  expect(toRow({ ...redemption, ...change }, NOW)).toMatchObject(row);
});

const undoing: readonly (readonly [sentence: string, change: Partial<Redemption>, undoUntil: number, until: number])[] = [
  ['it can be taken back while there is time', {}, NOW + 60_000, NOW + 60_000],
  ['not at the end of it', {}, NOW, 0],
  ['not twice', { status: 'undone', undoneAt: NOW, undoneByName: '刘强', undoReason: '扫错了' }, NOW + 60_000, 0],
];

test.each(undoing)('%s', (_sentence, change, undoUntil, until) => {
  expect(toRedemptionView({ ...redemption, ...change }, undoUntil, NOW).undoUntil).toBe(until);
});

test('who took it back and why is told', () => {
  const view = toRedemptionView({ ...redemption, status: 'undone', undoneAt: NOW, undoneByName: '刘强', undoReason: '扫错了' }, 0, NOW);
  expect(view.undoFacts.map(({ label, value }) => `${label} ${value}`)).toEqual(['撤销人 刘强', '撤销时间 今天 10:00', '撤销原因 扫错了']);
});

test('a scan made without network tells its own time', () => {
  const labels = (scannedAt: number): string[] => toRedemptionView({ ...redemption, scannedAt }, 0, NOW).facts.map(({ label }) => label);
  expect([labels(NOW - 5000).includes('扫码时间'), labels(NOW - 3_600_000).includes('扫码时间')]).toEqual([false, true]);
});

const scopes: readonly (readonly [role: StaffRole, scopeId: string, choices: number])[] = [['writeOffClerk', 'mine', 0], ['serviceAdviser', 'mine', 0], ['serviceManager', 'store', 2]];

test.each(scopes)('%s starts with %s and has %i scopes to choose from', (role, scopeId, choices) => {
  expect([logScopes([role]).scopeId, logScopes([role]).scopes.length]).toEqual([scopeId, choices]);
});

test('a tab nobody knows shows all kinds', () => {
  expect([subjectOf('coupon'), subjectOf(''), subjectOf('toString')]).toEqual(['coupon', null, null]);
});

const limits: readonly (readonly [sentence: string, query: Parameters<typeof limitOf>[0], text: string | null])[] = [
  ['an address without limits shows all', {}, null],
  ['a clerk is named by the rows', { clerkId: 's1' }, '周伟的核销'],
  ['one day is a day', { from: '2026-05-18', to: '2026-05-18' }, '今天'],
  ['more are a span', { clerkId: 's1', from: '2026-05-12', to: '2026-05-18' }, '周伟的核销 · 05-12 至 今天'],
  ['what is no day limits nothing', { from: 'x', to: '2026-05-18' }, null],
];

test.each(limits)('%s', (_sentence, query, text) => {
  const limit = limitOf(query);
  expect(limit && limitText(limit, [{ clerk: '周伟' }], NOW)).toBe(text);
});

test('a clerk without rows is a colleague', () => {
  expect(limitText({ clerkId: 's1', days: null }, [], NOW)).toBe('这位同事的核销');
});
