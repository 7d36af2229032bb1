import type { StaffRole } from '@shared/domain/staff/model';
import { holdsRole } from '@shared/domain/staff/rules';
import { BILL_KINDS, BILL_KIND_LABELS, type Bill, type BillKind, type BillLine } from './model';

/** Who asks for which money: the workshop for its bills, sales for cars, and whoever runs an event for its deposit. */
const KIND_ROLES: Record<BillKind, readonly StaffRole[]> = {
  service: ['serviceAdviser', 'customerService', 'serviceManager', 'generalManager'],
  carDeposit: ['salesConsultant', 'salesManager', 'generalManager'],
  eventDeposit: ['salesConsultant', 'serviceAdviser', 'customerService', 'marketingManager', 'serviceManager', 'salesManager', 'generalManager'],
  bookingPrepay: ['salesConsultant', 'serviceAdviser', 'customerService', 'serviceManager', 'salesManager', 'generalManager'],
};

/** Kinds of bill somebody with these roles may make. */
export function billKindsFor(roles: readonly StaffRole[]): BillKind[] {
  return BILL_KINDS.filter((kind) => holdsRole(roles, KIND_ROLES[kind]));
}

/** What a kind is called at a store: a deposit is 订金 or 定金, which differ in law. */
export function billKindLabel(kind: BillKind, depositWord: string): string {
  return kind === 'carDeposit' ? `购车${depositWord}` : BILL_KIND_LABELS[kind];
}

/** A bill of this kind has to say who pays: a deposit of a car belongs to one buyer. */
export function needsCustomer(kind: BillKind): boolean {
  return kind === 'carDeposit';
}

/** Largest sum of one bill, fen: what cards usually let pass at once. */
export const MOST_BILL_FEN = 5_000_000;

/** Why somebody with these roles cannot make this bill, or null. */
export function refuseBill(wanted: { kind: BillKind; customerId: string | null; lines: readonly BillLine[] }, roles: readonly StaffRole[]): 'BILL_KIND_NOT_ALLOWED' | 'CUSTOMER_REQUIRED' | 'BILL_TOO_LARGE' | null {
  if (!billKindsFor(roles).includes(wanted.kind)) return 'BILL_KIND_NOT_ALLOWED';
  if (needsCustomer(wanted.kind) && wanted.customerId === null) return 'CUSTOMER_REQUIRED';
  return billTotalFen(wanted.lines) > MOST_BILL_FEN ? 'BILL_TOO_LARGE' : null;
}

/** Whether somebody with these roles may see and cancel the bills of all colleagues of the store. */
export function seesEveryBill(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, ['customerService', 'serviceManager', 'salesManager', 'generalManager']);
}

/** Sum of the lines, fen. */
export function billTotalFen(lines: readonly BillLine[]): number {
  return lines.reduce((sum, { amountFen }) => sum + amountFen, 0);
}

/** What of a paid bill is still there to be given back, fen. */
export function refundableFen({ paidAt, amountFen, refundedFen }: Pick<Bill, 'paidAt' | 'amountFen' | 'refundedFen'>): number {
  return paidAt === null ? 0 : amountFen - refundedFen;
}
