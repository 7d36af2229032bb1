import type { StaffRole } from '@shared/domain/staff/model';
import { entriesFor } from './entries';

const rows: readonly (readonly [sentence: string, roles: StaffRole[], ids: string[]])[] = [
  ['a consultant sells and has a code', ['salesConsultant'], ['inquiries', 'testDrives', 'applications', 'bills', 'coupons', 'myCode', 'loanCalculator', 'insuranceCalculator', 'colleagues']],
  ['a service adviser writes off, bills, calculates and calls', ['serviceAdviser'], ['writeOff', 'redemptions', 'orders', 'refunds', 'redemptionStatistics', 'bills', 'coupons', 'loanCalculator', 'insuranceCalculator', 'colleagues']],
  ['a service manager who runs the system keeps codes and invites', ['serviceManager', 'systemAdmin'], ['writeOff', 'redemptions', 'orders', 'refunds', 'products', 'reviews', 'redemptionStatistics', 'bills', 'coupons', 'codes', 'loanCalculator', 'insuranceCalculator', 'colleagues', 'invitations']],
];

test.each(rows)('%s', (_sentence, roles, ids) => {
  expect(entriesFor(roles).map(({ id }) => id)).toEqual(ids);
});
