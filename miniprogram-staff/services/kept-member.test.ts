import { MS_PER_DAY, atMinute } from '@shared/core/time';
import type { StaffProfile } from '@shared/domain/session/model';
import { readKeptMember, toKeptMember } from './kept-member';

const NOW = atMinute('2026-05-18', 10 * 60);
const profile: StaffProfile = {
  id: 's1', name: '周伟', phone: '13905710006', roles: ['writeOffClerk'], roleLabel: '核销员', avatar: null, introduction: '', isOnDuty: true, storeId: 'east',
  stores: [{ id: 'east', name: '远途汽车城东店', shortName: '城东店' }],
};
const kept = toKeptMember(profile, { now: NOW, serverAheadMs: 500 });

test('who is kept has a name, roles and a store, but no phone number', () => {
  expect(kept).toEqual({ id: 's1', name: '周伟', roles: ['writeOffClerk'], storeId: 'east', storeName: '城东店', admittedAt: NOW, serverAheadMs: 500 });
});

const rows: readonly (readonly [sentence: string, stored: unknown, now: number, isKnown: boolean])[] = [
  ['somebody admitted just now is known', kept, NOW, true],
  ['and a week later no more', kept, NOW + 7 * MS_PER_DAY, false],
  ['a minute before that still', kept, NOW + 7 * MS_PER_DAY - 1, true],
  ['an empty storage knows nobody', '', NOW, false],
  ['another program\'s words are nobody', { name: '周伟' }, NOW, false],
];

test.each(rows)('%s', (_sentence, stored, now, isKnown) => {
  expect(readKeptMember(stored, now)).toEqual(isKnown ? kept : null);
});
