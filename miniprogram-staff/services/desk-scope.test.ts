import type { StaffRole } from '@shared/domain/staff/model';
import { deskScope } from './desk-scope';

const rows: readonly (readonly [sentence: string, roles: StaffRole[], first: string, choices: number])[] = [
  ['a consultant sees their own and has nothing to choose', ['salesConsultant'], 'mine', 0],
  ['a manager starts with the whole store', ['salesManager'], 'everyone', 2],
  ['a manager who serves customers starts with their own', ['salesManager', 'salesConsultant'], 'mine', 2],
];

test.each(rows)('%s', (_sentence, roles, first, choices) => {
  const { scopes, scopeId } = deskScope(roles);
  expect([scopeId, scopes.length]).toEqual([first, choices]);
});
