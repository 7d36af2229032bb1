import { MS_PER_DAY, MS_PER_HOUR } from '@shared/core/time';
import { STAFF_ROLES, type StaffRole } from '@shared/domain/staff/model';
import { slotId } from '@shared/domain/test-drive/rules';
import type { TestCloud } from '../../simulator/local-cloud/testing';
import {
  TEST_NOW, aBooking, aCustomer, aDemoVehicle, aLoanPlan, aModel, aNotice, aPromotionCode, aSeries, aStaffMember, aStore, aTask, anApplication,
  anArticle, anInquiry, anInvitation, customerIdFor, staffIdFor, stored,
} from '../builders';
import { addPeople } from '../calls';
import { mallWorld } from './mall-world';
import { fillOrders } from './order-world';
import { walletWorld } from './wallet-world';

/**
 * The smallest world in which every action has something to do: one customer with one of everything, the store's people (one for each
 * role and one who holds them all), and strangers who must get nowhere.
 */

/** The customer whose things the samples name. */
export const CUSTOMER = 'li-na';
/** A customer who owns none of them. */
export const OTHER_CUSTOMER = 'zhou-tao';
/** Holds every role at the store `east`, and may switch to `riverside`. */
export const BOSS = 'boss';
/** Holds every role at the other store. */
export const FAR_BOSS = 'far-boss';
/** Somebody with the staff app and an invitation, not yet a member. */
export const GUEST = 'guest';
/** Phone number of the guest's invitation. */
export const GUEST_PHONE = '13700000007';

/** The person who holds one role and nothing else. */
export function holderOf(role: StaffRole): string {
  return `only-${role}`;
}

/** A drive that began an hour ago, for the actions that need one. */
export const STARTED_BOOKING = 'booking-started';
/** The task that is the boss's own. */
export const BOSS_TASK = 'followUp.boss';
/** When the customer's drive is, and a free time two hours later. */
export const BOOKED_AT = TEST_NOW + MS_PER_DAY;
export const FREE_AT = BOOKED_AT + 2 * MS_PER_HOUR;

/** Fills an empty cloud with this world. */
export async function fillWorld(cloud: TestCloud): Promise<void> {
  await addPeople(cloud, 'customer', { [CUSTOMER]: '13800006821', [OTHER_CUSTOMER]: '13800006822' });
  const staff = [BOSS, FAR_BOSS, GUEST, 'wang-lei', 'sun-qian', ...STAFF_ROLES.map(holderOf)];
  await addPeople(cloud, 'staff', Object.fromEntries(staff.map((person) => [person, GUEST_PHONE])));
  for (const part of [catalogue(), people(), work(), walletWorld({ customer: CUSTOMER, friend: OTHER_CUSTOMER, clerk: BOSS }), mallWorld({ customer: CUSTOMER, friend: OTHER_CUSTOMER, clerk: BOSS })]) {
    for (const [collection, records] of Object.entries(part)) await cloud.database.putMany(collection, records.map(stored));
  }
  await fillOrders(cloud);
  await cloud.database.putMany('message_templates', [{ _id: 'quoteReady', templateId: 'template-quote', keywords: {} }]);
}

function catalogue(): Record<string, { id: string }[]> {
  return {
    stores: [aStore(), aStore({ id: 'riverside', name: '远途汽车滨江店', order: 2 })],
    vehicle_series: [aSeries()],
    vehicle_models: [aModel(), aModel({ id: 'yt-x5-basic', name: '2026款 1.5T 舒适型', msrpFen: 15_980_000, order: 2 })],
    loan_plans: [aLoanPlan()],
    articles: [anArticle()],
    demo_vehicles: [aDemoVehicle(), aDemoVehicle({ id: 'demo-x5-2', plate: '浙A12346' })],
  };
}

function people(): Record<string, { id: string }[]> {
  const all = [...STAFF_ROLES];
  return {
    staff_members: [
      aStaffMember('wang-lei'),
      aStaffMember('sun-qian', { name: '孙倩', phone: '13900000002' }),
      aStaffMember(BOSS, { name: '周建国', phone: '13900000003', roles: all, storeIds: ['east', 'riverside'], isOnDuty: false }),
      aStaffMember(FAR_BOSS, { name: '钱进', phone: '13900000004', roles: all, storeId: 'riverside' }),
      ...STAFF_ROLES.map((role) => aStaffMember(holderOf(role), { name: role, phone: '13900000005', roles: [role], isOnDuty: false })),
    ],
    customers: [
      aCustomer(CUSTOMER, { name: '李娜', phone: '13800006821', storeId: 'east', chosenStoreId: 'east', consultantId: staffIdFor('wang-lei'), source: { channel: 'channelCode', codeId: 'c-fair', codeName: '车展展板', scene: 1047, at: TEST_NOW - MS_PER_DAY } }),
      aCustomer(OTHER_CUSTOMER, { name: '周涛', phone: '13800006822', storeId: 'riverside', chosenStoreId: 'riverside' }),
    ],
    promotion_codes: [aPromotionCode(), aPromotionCode({ id: 'c-fair', kind: 'channel', name: '车展展板', consultantId: null })],
    invitations: [anInvitation({ phone: GUEST_PHONE })],
  };
}

function work(): Record<string, { id: string }[]> {
  const startedAt = TEST_NOW - MS_PER_HOUR;
  const owner = { storeId: 'east', modelId: 'yt-x5-premium', claims: [] };
  return {
    inquiries: [anInquiry()],
    test_drive_bookings: [aBooking({ slotStartAt: BOOKED_AT }), aBooking({ id: STARTED_BOOKING, status: 'confirmed', slotStartAt: startedAt })],
    test_drive_slots: [BOOKED_AT, startedAt].map((startAt) => ({
      ...owner, id: slotId(owner.storeId, owner.modelId, startAt), startAt, endAt: startAt + MS_PER_HOUR, takenVehicleIds: ['demo-x5-1'],
    })),
    finance_applications: [anApplication()],
    tasks: [aTask(), aTask({ id: BOSS_TASK, staffId: staffIdFor(BOSS), staffName: '周建国' })],
    notices: [
      aNotice(), aNotice({ id: 'notice-boss', recipientKind: 'staff', recipientId: staffIdFor(BOSS) }),
      aNotice({ id: 'notice-second', recipientId: customerIdFor(CUSTOMER) }),
    ],
  };
}
