import { atMinute } from '@shared/core/time';
import type { CustomerRow } from '@shared/domain/customer/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { firstWhose, toEmpty, toRow, whoseOptions, type RowView, type Whose } from './view';

const now = atMinute('2026-05-18', 600);
const row: CustomerRow = {
  id: 'c1', displayName: '欧阳若曦', maskedPhone: '138****3967', kind: 'prospect', sourceLabel: '王磊的名片', consultantName: '王磊', lastSeenAt: now - 60_000, createdAt: 0,
};

const rows: readonly (readonly [sentence: string, change: Partial<CustomerRow>, whose: Whose, shown: Partial<RowView>])[] = [
  ['one’s own customer needs no name of a consultant', {}, 'mine', { initial: '曦', detail: '138****3967', seen: '1分钟前', isOwner: false }],
  ['in the store’s list the consultant is named', {}, 'everyone', { detail: '138****3967 · 王磊 负责' }],
  ['nobody in charge is said', { consultantName: null }, 'everyone', { detail: '138****3967 · 暂无顾问' }],
  ['a missing number is said', { maskedPhone: null }, 'mine', { detail: '未留手机号' }],
  ['an owner is marked', { kind: 'owner' }, 'mine', { isOwner: true }],
];

test.each(rows)('%s', (_sentence, change, whose, shown) => {
  expect(toRow({ ...row, ...change }, now, whose)).toMatchObject(shown);
});

const lists: readonly (readonly [sentence: string, roles: StaffRole[], first: Whose, options: number])[] = [
  ['a consultant has only own customers', ['salesConsultant'], 'mine', 0],
  ['a manager begins with all', ['salesManager'], 'everyone', 2],
  ['a consultant who also calls for all begins with the own ones', ['salesConsultant', 'dccSpecialist'], 'mine', 2],
];

test.each(lists)('%s', (_sentence, roles, first, options) => {
  expect([firstWhose(roles), whoseOptions(roles).length]).toEqual([first, options]);
});

test('an empty search says what can be searched for', () => {
  expect(toEmpty('无名氏', ['salesConsultant'])).toMatchObject({ title: '没有找到“无名氏”', action: '' });
});

test('a consultant without customers is led to the own code', () => {
  expect(toEmpty('', ['salesConsultant'])).toMatchObject({ action: '我的二维码', url: '/packages/promotion/pages/my-code/my-code' });
});
