import type { StaffRole } from '@shared/domain/staff/model';
import { billKindsFor, billTotalFen, needsCustomer, refundableFen } from './rules';

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
