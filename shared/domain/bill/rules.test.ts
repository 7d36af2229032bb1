import type { StaffRole } from '@shared/domain/staff/model';
import { MOST_BILL_FEN, billKindsFor, billTotalFen, needsCustomer, refundableFen, refuseBill, seesEveryBill } from './rules';

const kinds: readonly (readonly [sentence: string, roles: StaffRole[], kinds: string[]])[] = [
  ['a service adviser bills the workshop', ['serviceAdviser'], ['service', 'eventDeposit', 'bookingPrepay']],
  ['a consultant takes deposits of cars', ['salesConsultant'], ['carDeposit', 'eventDeposit', 'bookingPrepay']],
  ['marketing takes deposits of events', ['marketingManager'], ['eventDeposit']],
  ['two roles add up', ['marketingManager', 'salesManager'], ['carDeposit', 'eventDeposit', 'bookingPrepay']],
  ['the general manager may all', ['generalManager'], ['service', 'carDeposit', 'eventDeposit', 'bookingPrepay']],
  ['a rescuer asks for no money', ['rescuer'], []],
];

test.each(kinds)('%s', (_sentence, roles, expected) => {
  expect(billKindsFor(roles)).toEqual(expected);
});

test('only the deposit of a car has to name its buyer', () => {
  expect([needsCustomer('carDeposit'), needsCustomer('service'), needsCustomer('eventDeposit')]).toEqual([true, false, false]);
});

test('lines add up', () => {
  expect([billTotalFen([]), billTotalFen([{ name: '机油', amountFen: 38_800 }, { name: '工时', amountFen: 12_000 }])]).toEqual([0, 50_800]);
});

test('an unpaid bill has nothing to give back, a paid one what is left', () => {
  expect([refundableFen({ paidAt: null, amountFen: 100, refundedFen: 0 }), refundableFen({ paidAt: 1, amountFen: 100, refundedFen: 30 })]).toEqual([0, 70]);
});

const oil = { kind: 'service' as const, customerId: null, lines: [{ name: '机油', amountFen: 38_800 }] };
const refusals: readonly (readonly [sentence: string, bill: Parameters<typeof refuseBill>[0], roles: StaffRole[], refusal: string | null])[] = [
  ['a workshop bill by an adviser', oil, ['serviceAdviser'], null],
  ['a workshop bill by a consultant', oil, ['salesConsultant'], 'BILL_KIND_NOT_ALLOWED'],
  ['a deposit that names its buyer', { ...oil, kind: 'carDeposit', customerId: 'customer-1' }, ['salesConsultant'], null],
  ['a deposit of nobody', { ...oil, kind: 'carDeposit' }, ['salesConsultant'], 'CUSTOMER_REQUIRED'],
  ['the largest sum', { ...oil, lines: [{ name: '大修', amountFen: MOST_BILL_FEN }] }, ['serviceAdviser'], null],
  ['one fen more', { ...oil, lines: [{ name: '大修', amountFen: MOST_BILL_FEN }, { name: '尾数', amountFen: 1 }] }, ['serviceAdviser'], 'BILL_TOO_LARGE'],
];

test.each(refusals)('%s', (_sentence, bill, roles, refusal) => {
  expect(refuseBill(bill, roles)).toBe(refusal);
});

test('the reception and the managers see all bills, others their own', () => {
  expect([seesEveryBill(['customerService']), seesEveryBill(['serviceAdviser', 'salesManager']), seesEveryBill(['serviceAdviser', 'salesConsultant'])]).toEqual([true, true, false]);
});
