import { MS_PER_DAY } from '@shared/core/time';
import type { StaffRole } from '@shared/domain/staff/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aStaffMember, aStore, anInvitation, staffIdFor, stored } from '../../../tests/builders';
import { addPeople, codeOf, dataOf, documentsOf, staffPhone, storedData, storedDocument } from '../../../tests/calls';

const requestId = 'request-0001';
const CODE = 'ABCD2345';
const PHONE = '13700000007';
let cloud: TestCloud;
const manager = () => staffPhone(cloud, 'zhao-min');
const newcomer = (person = 'chen-chen') => staffPhone(cloud, person);
const typed = { requestId, invitationCode: CODE, phoneCode: null, phone: PHONE };
const putInvitation = (wanted: Parameters<typeof anInvitation>[0] = {}) => cloud.database.putMany('invitations', [stored(anInvitation(wanted))]);

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'staff', { 'zhao-min': null, 'gao-lin': null, 'chen-chen': PHONE, 'somebody': PHONE, 'sun-li': null });
  await cloud.database.putMany('stores', [stored(aStore()), stored(aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 }))]);
  await cloud.database.putMany('staff_members', [
    aStaffMember('zhao-min', { name: '赵敏', roles: ['salesManager'] }), aStaffMember('gao-lin', { name: '高林', roles: ['generalManager'] }),
    aStaffMember('sun-li', { name: '孙丽', roles: ['salesManager'], storeId: 'riverside' }),
  ].map(stored));
  await putInvitation();
});

describe('joining', () => {
  it('makes the member with what the invitation says and opens the session', async () => {
    const session = dataOf(await newcomer()('staff.join', typed));
    expect(session).toMatchObject({ kind: 'member', profile: { name: '陈晨', roles: ['salesConsultant'], storeId: 'east', stores: [{ id: 'east' }] } });
    expect(storedDocument(cloud, 'staff_members', staffIdFor('chen-chen'))).toMatchObject({ storeIds: ['east'], phone: PHONE, status: 'active', lastAssignedAt: TEST_NOW });
    expect(storedDocument(cloud, 'invitations', CODE)).toMatchObject({ status: 'used', usedAt: TEST_NOW, usedById: staffIdFor('chen-chen') });
  });

  it('takes the number from WeChat\'s button, and the code in small letters', async () => {
    const input = { requestId, invitationCode: 'abcd-2345', phoneCode: cloud.phoneCode('staff', 'chen-chen'), phone: null };
    expect(dataOf(await newcomer()('staff.join', input)).kind).toBe('member');
  });

  it('changes nothing when it is repeated, also with a used phone code', async () => {
    const input = { requestId, invitationCode: CODE, phoneCode: cloud.phoneCode('staff', 'chen-chen'), phone: null };
    const first = dataOf(await newcomer()('staff.join', input));
    const before = storedData(cloud);
    expect(dataOf(await newcomer()('staff.join', input))).toEqual(first);
    expect(storedData(cloud)).toBe(before);
  });

  it('lets one person in when two come with one invitation', async () => {
    const results = await Promise.all([newcomer()('staff.join', typed), newcomer('somebody')('staff.join', typed)]);
    expect(results.map(codeOf).sort()).toEqual(['INVITATION_USED', 'OK']);
    expect(documentsOf(cloud, 'staff_members')).toHaveLength(4);
  });

  it('brings back somebody who had left', async () => {
    await cloud.database.putMany('staff_members', [stored(aStaffMember('chen-chen', { status: 'left', storeId: 'riverside' }))]);
    expect(dataOf(await newcomer()('staff.join', typed))).toMatchObject({ kind: 'member', profile: { storeId: 'east' } });
  });

  it.each([
    ['a code nobody made', {}, { invitationCode: 'ZZZZ9999' }, 'INVITATION_NOT_FOUND'],
    ['a used invitation', { status: 'used' }, {}, 'INVITATION_USED'],
    ['a revoked invitation', { status: 'revoked' }, {}, 'INVITATION_EXPIRED'],
    ['an invitation at its end', { expiresAt: TEST_NOW }, {}, 'INVITATION_EXPIRED'],
    ['another phone number', {}, { phone: '13700000008' }, 'INVITATION_PHONE_MISMATCH'],
    ['no phone number', {}, { phone: null }, 'PHONE_REQUIRED'],
    ['a phone code WeChat never made', {}, { phoneCode: 'made-up' }, 'PHONE_CODE_EXPIRED'],
  ] as const)('is refused for %s', async (_name, invitation, change, code) => {
    await putInvitation(invitation);
    const before = storedData(cloud);
    expect(codeOf(await newcomer()('staff.join', { ...typed, ...change }))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });

  it('does not spend the phone code on an invitation that is no good', async () => {
    const phoneCode = cloud.phoneCode('staff', 'chen-chen');
    const join = (invitationCode: string) => newcomer()('staff.join', { requestId, invitationCode, phoneCode, phone: null });
    expect([codeOf(await join('ZZZZ9999')), codeOf(await join(CODE))]).toEqual(['INVITATION_NOT_FOUND', 'OK']);
  });

  it('is refused for somebody who works here already', async () => {
    expect(codeOf(await manager()('staff.join', typed))).toBe('ALREADY_STAFF');
  });
});

describe('inviting', () => {
  const invite = (phone: typeof manager, roles: StaffRole[], request = requestId) =>
    phone()('invitation.create', { requestId: request, name: '新同事', phone: '138 0000 9999', roles });

  it('makes a code of eight plain characters, good for seven days', async () => {
    const { invitation } = dataOf(await invite(manager, ['salesConsultant']));
    expect(invitation.code).toMatch(/^[A-HJKMNP-Z2-9]{8}$/);
    expect(invitation).toMatchObject({ maskedPhone: '138****9999', roleLabel: '销售顾问', status: 'open', expiresAt: TEST_NOW + 7 * MS_PER_DAY });
  });

  it('makes one when it is repeated, another for another request', async () => {
    const first = dataOf(await invite(manager, ['salesConsultant'])).invitation;
    const before = storedData(cloud);
    cloud.clock.advance(60_000);
    expect(dataOf(await invite(manager, ['salesConsultant'])).invitation).toEqual(first);
    expect(storedData(cloud)).toBe(before);
    expect(dataOf(await invite(manager, ['salesConsultant'], 'request-0002')).invitation.code).not.toBe(first.code);
  });

  it('of a senior role is left to the general manager', async () => {
    expect(codeOf(await invite(manager, ['salesConsultant', 'systemAdmin']))).toBe('INVITATION_ROLE_TOO_HIGH');
    expect(codeOf(await invite(() => staffPhone(cloud, 'gao-lin'), ['systemAdmin']))).toBe('OK');
  });

  it('is not for a consultant, nor for somebody outside', async () => {
    expect(codeOf(await invite(newcomer, ['salesConsultant']))).toBe('FORBIDDEN');
    await newcomer()('staff.join', typed);
    expect(codeOf(await invite(newcomer, ['salesConsultant']))).toBe('FORBIDDEN');
  });

  it('is listed for the store alone, masked, with what has expired', async () => {
    await putInvitation({ id: 'FARAWAY2', storeId: 'riverside' });
    await putInvitation({ id: 'ENDED234', expiresAt: TEST_NOW - 1, createdAt: TEST_NOW });
    const { items } = dataOf(await manager()('invitation.list', { cursor: null }));
    expect(items.map((card) => [card.code, card.status, card.maskedPhone])).toEqual([['ENDED234', 'expired', '137****0007'], [CODE, 'open', '137****0007']]);
  });
});

describe('taking an invitation back', () => {
  const revoke = (phone = manager(), code = CODE) => phone('invitation.revoke', { requestId, code });

  it('ends it, and repeating changes nothing', async () => {
    expect(dataOf(await revoke()).invitation.status).toBe('revoked');
    const before = storedData(cloud);
    expect(dataOf(await revoke()).invitation.status).toBe('revoked');
    expect(storedData(cloud)).toBe(before);
    expect(codeOf(await newcomer()('staff.join', typed))).toBe('INVITATION_EXPIRED');
  });

  it('is refused once it was used', async () => {
    await newcomer()('staff.join', typed);
    expect(codeOf(await revoke())).toBe('INVITATION_USED');
  });

  it('does not find another store\'s', async () => {
    expect(codeOf(await revoke(staffPhone(cloud, 'sun-li')))).toBe('INVITATION_NOT_FOUND');
    expect(codeOf(await revoke(manager(), 'ZZZZ9999'))).toBe('INVITATION_NOT_FOUND');
  });
});
