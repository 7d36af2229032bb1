import { aStaffMember, anInvitation, TEST_NOW } from '../../../tests/builders';
import type { StaffMember, StaffRole } from './model';
import {
  INVITATION_DAYS, holdsRole, invitationExpiry, isConsultantOf, nextConsultant, refuseInvite, refuseJoin, roleLabel, seesEveryCustomer, seesEveryone,
  toConsultantCard, toInvitationCard, toStaffCard,
} from './rules';

describe('inviting', () => {
  const rows: [string, StaffRole[], StaffRole[], string | null][] = [
    ['a general manager invites anyone', ['generalManager'], ['systemAdmin', 'generalManager'], null],
    ['a system administrator invites anyone', ['systemAdmin'], ['generalManager'], null],
    ['a sales manager invites consultants', ['salesManager'], ['salesConsultant', 'dccSpecialist'], null],
    ['a sales manager invites no manager', ['salesManager'], ['serviceManager'], 'INVITATION_ROLE_TOO_HIGH'],
    ['not even beside a plain role', ['salesManager'], ['salesConsultant', 'salesManager'], 'INVITATION_ROLE_TOO_HIGH'],
    ['a manager who is also administrator may', ['salesManager', 'systemAdmin'], ['generalManager'], null],
  ];
  it.each(rows)('%s', (_sentence, inviter, invited, refusal) => {
    expect(refuseInvite(inviter, invited)).toBe(refusal);
  });

  it('is good for seven days', () => {
    expect([INVITATION_DAYS, invitationExpiry(TEST_NOW) - TEST_NOW]).toEqual([7, 604_800_000]);
  });
});

describe('joining', () => {
  const phone = anInvitation().phone;
  it.each([
    ['the invited number joins in time', {}, phone, null],
    ['one millisecond before the end is in time', { expiresAt: TEST_NOW + 1 }, phone, null],
    ['the end itself is too late', { expiresAt: TEST_NOW }, phone, 'INVITATION_EXPIRED'],
    ['a revoked one reads as expired', { status: 'revoked' }, phone, 'INVITATION_EXPIRED'],
    ['a used one is used, even when its time is over', { status: 'used', expiresAt: 0 }, phone, 'INVITATION_USED'],
    ['another number does not join', {}, '13700000008', 'INVITATION_PHONE_MISMATCH'],
    ['an expired one does not tell whether the number was right', { expiresAt: 0 }, '13700000008', 'INVITATION_EXPIRED'],
  ] as const)('%s', (_sentence, invitation, number, refusal) => {
    expect(refuseJoin(anInvitation(invitation), number, TEST_NOW)).toBe(refusal);
  });
});

describe('the next consultant', () => {
  const person = (id: string, lastAssignedAt: number, wanted: Partial<StaffMember> = {}): StaffMember => aStaffMember(id, { id, lastAssignedAt, ...wanted });
  it.each([
    ['is the one who waited longest', [person('a', 30), person('b', 10), person('c', 20)], 'b'],
    ['is the first by id when they waited equally', [person('b', 10), person('a', 10)], 'a'],
    ['is on duty', [person('a', 10, { isOnDuty: false }), person('b', 20)], 'b'],
    ['has not left', [person('a', 10, { status: 'left' }), person('b', 20)], 'b'],
    ['is a consultant', [person('a', 10, { roles: ['salesManager'] }), person('b', 20, { roles: ['salesManager', 'salesConsultant'] })], 'b'],
    ['is nobody when all are away', [person('a', 10, { isOnDuty: false })], undefined],
    ['is nobody where nobody works', [], undefined],
  ])('%s', (_sentence, candidates, id) => {
    expect(nextConsultant(candidates)?.id).toBe(id);
  });

  it('leaves the list as it was', () => {
    const list = [person('a', 30), person('b', 10)];
    nextConsultant(list);
    expect(list.map((one) => one.id)).toEqual(['a', 'b']);
  });
});

describe('what a role sees', () => {
  const rows: [StaffRole, boolean, boolean][] = [
    ['generalManager', true, true], ['salesManager', true, true], ['marketingManager', false, true], ['dccSpecialist', false, true],
    ['customerService', false, true], ['salesConsultant', false, false], ['serviceAdviser', false, true], ['systemAdmin', false, false],
  ];
  it.each(rows)('%s: everybody\'s tasks %s, everybody\'s customers %s', (role, tasks, customers) => {
    expect([seesEveryone([role]), seesEveryCustomer([role])]).toEqual([tasks, customers]);
  });

  it('needs one role of several', () => {
    expect([holdsRole(['rescuer', 'salesManager'], ['salesManager']), holdsRole([], ['salesManager']), holdsRole(['rescuer'], [])]).toEqual([true, false, false]);
  });
});

describe('a consultant of a store', () => {
  it.each([
    ['works there', {}, true], ['may be off duty', { isOnDuty: false }, true], ['may work elsewhere today', { storeId: 'riverside', storeIds: ['riverside', 'east'] }, true],
    ['does not belong to another store', { storeIds: ['riverside'] }, false], ['has not left', { status: 'left' }, false], ['is no manager', { roles: ['salesManager'] }, false],
  ] as const)('%s', (_sentence, wanted, answer) => {
    expect(isConsultantOf(aStaffMember('wang-lei', wanted as Partial<StaffMember>), 'east')).toBe(answer);
  });
});

describe('cards', () => {
  it('call a consultant who is also manager a consultant', () => {
    const card = toConsultantCard(aStaffMember('wang-lei', { roles: ['salesManager', 'salesConsultant'] }), { id: 'east', name: '城东店' });
    expect([card.title, card.storeName]).toEqual(['销售顾问', '城东店']);
  });

  it('name all roles to colleagues', () => {
    expect([roleLabel(['generalManager', 'marketingManager']), toStaffCard(aStaffMember('wang-lei')).roleLabel]).toEqual(['总经理 · 市场经理', '销售顾问']);
  });

  it.each([
    ['open', {}, 'open'], ['over', { expiresAt: TEST_NOW }, 'expired'], ['used before it was over', { status: 'used', expiresAt: 0 }, 'used'], ['revoked', { status: 'revoked', expiresAt: 0 }, 'revoked'],
  ] as const)('show an invitation that is %s, its number masked', (_sentence, wanted, status) => {
    expect(toInvitationCard(anInvitation(wanted), TEST_NOW)).toMatchObject({ status, maskedPhone: '137****0007' });
  });
});
