import type { Workbench } from '@shared/contracts/desk';
import { atMinute } from '@shared/core/time';
import type { StaffProfile } from '@shared/domain/session/model';
import type { Task, TaskKind } from '@shared/domain/task/model';
import { freshIds, settlingUrl, toCounters, toDesk, toGroups, toHead } from './view';

function task(fields: Partial<Task>): Task {
  return {
    id: 't1', kind: 'followUp', storeId: 'east', staffId: 'wang', staffName: '王磊', customerId: 'c1', customerName: '李娜', refId: null, reason: '回访', dueAt: 1,
    status: 'open', createdAt: 0, doneAt: null, seenAt: null, escalatedAt: null, ...fields,
  };
}

function workbench(groups: Partial<Workbench['groups']>): Workbench {
  const none = { tasks: [], count: 0 };
  return { groups: { overdue: none, today: none, fresh: none, later: none, ...groups }, unreadCount: 3, drivesToday: 1, waitingInquiries: 4 };
}

const profile: StaffProfile = {
  id: 'wang', name: '王磊', phone: '13905710001', roles: ['salesConsultant'], roleLabel: '销售顾问', avatar: null, introduction: '', isOnDuty: true, storeId: 'east',
  stores: [{ id: 'east', name: '远途汽车城东店', shortName: '城东店' }],
};

const addresses: readonly (readonly [sentence: string, kind: TaskKind, refId: string | null, url: string])[] = [
  ['an inquiry is answered with a quote', 'answerInquiry', 'i1', '/packages/inquiry/pages/quote/quote?inquiryId=i1'],
  ['a question is answered in the inquiry', 'answerQuestion', 'i1', '/packages/inquiry/pages/detail/detail?id=i1'],
  ['a drive is confirmed on its page', 'confirmTestDrive', 'b1', '/packages/test-drive/pages/detail/detail?id=b1'],
  ['a drive is ended on its page', 'hostTestDrive', 'b1', '/packages/test-drive/pages/detail/detail?id=b1'],
  ['an application is handled on its page', 'handleApplication', 'a1', '/packages/application/pages/detail/detail?id=a1'],
  ['a call after a drive is written down', 'followUpTestDrive', 'b1', '/packages/customer/pages/follow-up/follow-up?customerId=c1&taskId=t1'],
  ['a promise without anything behind it is written down', 'answerInquiry', null, '/packages/customer/pages/follow-up/follow-up?customerId=c1&taskId=t1'],
];

test.each(addresses)('%s', (_sentence, kind, refId, url) => {
  expect(settlingUrl(task({ kind, refId }))).toBe(url);
});

test('late tasks come first and empty groups are left out', () => {
  const groups = toGroups(workbench({ later: { tasks: [task({})], count: 1 }, overdue: { tasks: [task({})], count: 25 } }), 'mine');
  expect(groups.map(({ id, hiddenCount }) => [id, hiddenCount])).toEqual([['overdue', 24], ['later', 0]]);
});

test.each([['mine', ''], ['everyone', '王磊 负责']] as const)('in the list of %s a card says who owes it: "%s"', (whose, note) => {
  expect(toGroups(workbench({ today: { tasks: [task({})], count: 1 } }), whose)[0]?.cards[0]?.note).toBe(note);
});

test('only one’s own new tasks are marked as seen', () => {
  expect(freshIds(workbench({ fresh: { tasks: [task({ id: 'own' }), task({ id: 'other', staffId: 'zhao' })], count: 2 } }), 'wang')).toEqual(['own']);
});

test('whoever sells sees inquiries and drives, others their own day', () => {
  const late = workbench({ overdue: { tasks: [task({})], count: 2 } });
  expect(toCounters(late, ['salesManager']).map(({ id, value, isLate }) => [id, value, isLate])).toEqual([['inquiries', 4, false], ['drives', 1, false], ['overdue', 2, true]]);
  expect(toCounters(late, ['rescuer']).map(({ id, value }) => [id, value])).toEqual([['today', 0], ['unread', 3], ['overdue', 2]]);
});

const greetings = [['08:59', 8 * 60 + 59, '早上好，王磊'], ['11:00', 11 * 60, '中午好，王磊'], ['13:00', 13 * 60, '下午好，王磊'], ['18:00', 18 * 60, '晚上好，王磊']] as const;

test.each(greetings)('at %s the greeting fits the hour', (_clock, minute, greeting) => {
  expect(toHead(profile, atMinute('2026-05-18', minute))).toMatchObject({ greeting, storeName: '城东店', canSwitchStore: false });
});

test('a manager chooses between own tasks and those of the store, a consultant has no choice', () => {
  const options = (roles: StaffProfile['roles']): string[] => toDesk(workbench({}), { ...profile, roles }, { whose: 'mine', now: 0 }).whoseOptions.map(({ value }) => value);
  expect([options(['salesManager']), options(['salesConsultant'])]).toEqual([['mine', 'everyone'], []]);
});
