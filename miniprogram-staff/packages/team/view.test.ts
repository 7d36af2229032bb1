import { MS_PER_DAY, atMinute } from '@shared/core/time';
import type { InvitationCard, StaffCard, StaffRole } from '@shared/domain/staff/model';
import { tidyCode, toColleagues, toInvitation, toRoleChoices, toggleRole } from './view';

const now = atMinute('2026-05-18', 600);
const card: InvitationCard = {
  code: 'YT2026HZ', name: '新同事', maskedPhone: '139****9999', roleLabel: '销售顾问', status: 'open', createdByName: '刘强', createdAt: now, expiresAt: now + MS_PER_DAY,
};

const states = [
  ['open', '待加入', true, '刘强 今天 10:00 邀请 · 明天 10:00 前有效'], ['used', '已加入', false, '刘强 今天 10:00 邀请'], ['revoked', '已撤回', false, '刘强 今天 10:00 邀请'],
  ['expired', '已过期', false, '刘强 今天 10:00 邀请'],
] as const;

test.each(states)('an invitation that is %s reads %s', (status, label, isOpen, note) => {
  expect(toInvitation({ ...card, status }, now)).toMatchObject({ status: label, isOpen, note });
});

test.each([
  ['a department head offers no senior role', ['salesManager'], false], ['the top offers every role', ['generalManager'], true],
] as const)('%s', (_sentence, inviter, offersSenior) => {
  expect(toRoleChoices(inviter, []).some(({ role }) => role === 'salesManager')).toBe(offersSenior);
});

const toggles: readonly (readonly [sentence: string, chosen: StaffRole[], role: StaffRole, after: StaffRole[]])[] = [
  ['a tap ticks', ['rescuer'], 'dccSpecialist', ['rescuer', 'dccSpecialist']],
  ['a second tap takes it back', ['rescuer'], 'rescuer', []],
  ['a fifth role is not taken', ['rescuer', 'dccSpecialist', 'customerService', 'serviceAdviser'], 'writeOffClerk', ['rescuer', 'dccSpecialist', 'customerService', 'serviceAdviser']],
];

test.each(toggles)('%s', (_sentence, chosen, role, after) => {
  expect(toggleRole(chosen, role)).toEqual(after);
});

test.each([['small letters and gaps', ' yt20 26hz', 'YT2026HZ'], ['too many characters', 'YT2026HZ99', 'YT2026HZ'], ['nothing yet', '', '']])('a code with %s is tidied', (_sentence, typed, code) => {
  expect(tidyCode(typed)).toBe(code);
});

test('colleagues on duty come first and one finds oneself', () => {
  const colleague = (id: string, isOnDuty: boolean): StaffCard => ({ id, name: id, roles: [], roleLabel: '销售顾问', phone: '', avatar: null, isOnDuty });
  expect(toColleagues([colleague('resting', false), colleague('me', true)], 'me').map(({ name, note }) => [name, note])).toEqual([['me（我）', '在岗'], ['resting', '休息中']]);
});
