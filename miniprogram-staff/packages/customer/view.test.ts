import { atMinute } from '@shared/core/time';
import type { CustomerEvent, CustomerEventKind } from '@shared/domain/customer/model';
import type { StaffCard, StaffRole } from '@shared/domain/staff/model';
import type { Task } from '@shared/domain/task/model';
import { inquiryLink, takers, toHead, toTaskRow, toTouch } from './view';

const now = atMinute('2026-05-18', 600);

function task(fields: Partial<Task>): Task {
  return {
    id: 't1', kind: 'followUp', storeId: 'east', staffId: 'wang', staffName: '王磊', customerId: 'c1', customerName: '李娜', refId: null, reason: '回访', dueAt: now + 1,
    status: 'open', createdAt: 0, doneAt: null, seenAt: null, escalatedAt: null, ...fields,
  };
}

function event(kind: CustomerEventKind, refId: string | null): CustomerEvent {
  return { id: 'e1', customerId: 'c1', storeId: 'east', kind, text: '询价 远途X5', actorName: '本人', refId, at: now };
}

const tasks = [
  ['a task in time says until when', { dueAt: now + 3_600_000 }, { isLate: false, when: '今天 11:00 前', url: '/packages/customer/pages/follow-up/follow-up?customerId=c1&taskId=t1' }],
  ['a late one says since when', { dueAt: now - 3_600_000 }, { isLate: true, when: '已逾期 · 今天 09:00' }],
  ['an inquiry is quoted', { kind: 'answerInquiry', refId: 'i1' }, { label: '回复询价', url: '/packages/inquiry/pages/quote/quote?inquiryId=i1' }],
  ['a drive is settled on its page', { kind: 'hostTestDrive', refId: 'b1' }, { url: '/packages/test-drive/pages/detail/detail?id=b1' }],
  ['an application is settled on its page', { kind: 'handleApplication', refId: 'a1' }, { url: '/packages/application/pages/detail/detail?id=a1' }],
] as const;

test.each(tasks)('%s', (_sentence, fields, shown) => {
  expect(toTaskRow(task(fields), now)).toMatchObject(shown);
});

const touches = [
  ['an inquiry opens its page', event('quote', 'i1'), { title: '发送报价', tone: 'success', url: '/packages/inquiry/pages/detail/detail?id=i1' }],
  ['a drive opens its page', event('testDriveNoShow', 'b1'), { tone: 'warning', url: '/packages/test-drive/pages/detail/detail?id=b1' }],
  ['an application opens its page', event('applicationAdvanced', 'a1'), { url: '/packages/application/pages/detail/detail?id=a1' }],
  ['a follow-up opens nothing', event('followUp', 't1'), { tone: 'neutral', url: '' }],
  ['a first visit opens nothing', event('arrived', null), { url: '' }],
] as const;

test.each(touches)('%s', (_sentence, touch, shown) => {
  expect(toTouch(touch, ['salesConsultant'])).toMatchObject(shown);
});

const shopTouches: readonly (readonly [sentence: string, kind: CustomerEventKind, role: StaffRole, url: string])[] = [
  ['a bill opens for whoever makes bills', 'billPaid', 'salesConsultant', '/packages/bill/pages/detail/detail?id=x1'],
  ['a write-off opens for clerks', 'redeemed', 'serviceAdviser', '/packages/redemption/pages/detail/detail?id=x1'],
  ['but not for consultants', 'redeemed', 'salesConsultant', ''],
  ['an order opens at the order desk', 'orderPaid', 'customerService', '/packages/order/pages/detail/detail?id=x1'],
  ['and nowhere else', 'orderPaid', 'dccSpecialist', ''],
  ['a refund opens where refunds are', 'refundRequested', 'serviceManager', '/packages/order/pages/refund/refund?id=x1'],
];

test.each(shopTouches)('%s', (_sentence, kind, role, url) => {
  expect(toTouch(event(kind, 'x1'), [role]).url).toBe(url);
});

const links = [
  ['a waiting inquiry is quoted', [task({ kind: 'answerInquiry', refId: 'i2' })], [event('inquiry', 'i1')], '去报价'],
  ['a waiting question is answered', [task({ kind: 'answerQuestion', refId: 'i2' })], [event('inquiry', 'i1')], '去回复'],
  ['with nothing waiting the newest inquiry is shown', [task({})], [event('bound', null), event('quote', 'i1')], '查看询价'],
  ['without any inquiry there is no button', [task({})], [event('arrived', null)], undefined],
] as const;

test.each(links)('%s', (_sentence, openTasks, events, text) => {
  expect(inquiryLink(openTasks, events)?.text).toBe(text);
});

test('a customer without number and consultant is said to have neither', () => {
  const profile = {
    id: 'c1', name: null, isPhoneVerified: false, kind: 'prospect', storeId: 'east', consultantId: null, displayName: '微信客户51A5', maskedPhone: null, sourceText: '微信搜索',
    createdAt: now, lastSeenAt: now,
  } as const;
  expect(toHead({ profile, consultant: null }, now)).toMatchObject({ phone: '未留手机号', hasPhone: false, consultant: '暂无', initial: '5', seen: '刚刚' });
});

test('only other consultants can take over, those on duty first', () => {
  const colleague = (id: string, isOnDuty: boolean, roles: StaffCard['roles'] = ['salesConsultant']): StaffCard => ({ id, name: id, roles, roleLabel: '', phone: '', avatar: null, isOnDuty });
  const staff = [colleague('resting', false), colleague('current', true), colleague('manager', true, ['salesManager']), colleague('free', true)];
  expect(takers(staff, 'current').map(({ id, note }) => [id, note])).toEqual([['free', '在岗'], ['resting', '休息中']]);
});
