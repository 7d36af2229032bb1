import type { Call } from '@shared/contracts/action';
import type { CustomerActions, StaffActions } from '@shared/contracts/index';
import type { Result } from '@shared/core/result';
import type { Coupon } from '@shared/domain/coupon/model';
import type { MallOrder } from '@shared/domain/order/model';
import type { OwnedPackage, Redemption, RedemptionOutcome, RedemptionSubject } from '@shared/domain/redemption/model';
import type { TestCloud } from '../simulator/local-cloud/testing';
import { aCustomer, aStaffMember, aStore, customerIdFor } from './builders';
import { addPeople, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedDocument } from './calls';
import { aCoupon } from './mall-builders';
import { aPaidOrder, aServiceLine, anOwnedPackage } from './order-builders';

/** A store with two clerks and a manager, and Li Na with an order to pick up, a package of three uses and a coupon for the counter. */

/** Id of the order behind the package. */
export const SERVICE_ORDER = 'order-service';
/** What the code of each kind stands for: its id, and the item of a package. */
export const SUBJECT_IDS: Record<RedemptionSubject, [subjectId: string, itemId: string | null]> = {
  order: ['order-test', null], package: ['package-test', 'oil'], coupon: ['coupon-test', null],
};
const LI_NA = customerIdFor('li-na');

type Person = 'wu-fang' | 'chen-jie' | 'he-lin' | 'sun-qian';

/** Li Na's coupon for the counter. */
export function aCounterCoupon(wanted: Partial<Coupon> = {}): Coupon {
  return aCoupon({ channels: ['store'] }, { id: 'coupon-test', storeId: 'east', customerId: LI_NA, ...wanted });
}

/** Li Na's package of three oil changes. */
export function aServicePackage(wanted: Partial<OwnedPackage> = {}): OwnedPackage {
  return anOwnedPackage({ orderId: SERVICE_ORDER, ...wanted });
}

/** What tests of the write-off do in that store; `fill` puts it there. Wu Fang and Chen Jie are clerks, He Lin manages; Sun Qian is elsewhere. */
export interface WriteOffWorld {
  fill: () => Promise<void>;
  put: Put;
  phone: (person: Person) => Call<StaffActions>;
  liNa: () => Call<CustomerActions>;
  /** The digits of a fresh code. */
  show: (subject?: RedemptionSubject) => Promise<string>;
  redeem: (person: Person, code: string, changes?: { requestId?: string; scannedAt?: number }) => Promise<Result<RedemptionOutcome, string>>;
  /** The record of a write-off that has to succeed. */
  done: (answer: Promise<Result<RedemptionOutcome, string>>) => Promise<Redemption>;
  undo: (redemptionId: string, by?: { person?: Person; requestId?: string }) => Promise<Result<Redemption, string>>;
  order: () => MallOrder;
  serviceOrder: () => MallOrder;
  owned: () => OwnedPackage;
  coupon: () => Coupon;
  records: () => (Redemption & { _id: string })[];
  /** Titles of what Li Na was told, by name. */
  notices: () => string[];
}

type Put = (collection: string, records: readonly object[]) => Promise<void>;

/** The world of a test cloud that may not have started yet. */
export function writeOffWorld(cloud: () => TestCloud): WriteOffWorld {
  const put: Put = (collection, records) => putRecords(cloud(), collection, records);
  const stored = (collection: string, id: string): unknown => storedDocument(cloud(), collection, id);
  const phone: WriteOffWorld['phone'] = (person) => staffPhone(cloud(), person);
  const liNa: WriteOffWorld['liNa'] = () => customerPhone(cloud(), 'li-na');
  let shown = 0;
  return {
    put, phone, liNa, fill: () => fill(cloud(), put),
    redeem: (person, code, changes = {}) =>
      phone(person)('redemption.redeem', { requestId: 'request-0001', code, scannedAt: cloud().clock.now(), note: '', ...changes }),
    show: async (subject = 'order') => {
      shown += 1;
      const [subjectId, itemId] = SUBJECT_IDS[subject];
      return dataOf(await liNa()('redemption.showCode', { requestId: `request-show-${shown}`, subject, subjectId, itemId })).code;
    },
    done: async (answer) => {
      const outcome = dataOf(await answer);
      if (outcome.outcome !== 'done') throw new Error('another one was faster');
      return outcome.redemption;
    },
    undo: (redemptionId, { person = 'he-lin', requestId = 'request-0009' } = {}) =>
      phone(person)('redemption.undo', { requestId, redemptionId, reason: '扫错了' }),
    order: () => stored('mall_orders', 'order-test') as MallOrder,
    serviceOrder: () => stored('mall_orders', SERVICE_ORDER) as MallOrder,
    owned: () => stored('owned_packages', 'package-test') as OwnedPackage,
    coupon: () => stored('coupons', 'coupon-test') as Coupon,
    records: () => documentsOf(cloud(), 'redemptions') as unknown as (Redemption & { _id: string })[],
    notices: () => documentsOf(cloud(), 'notices').filter((one) => one['recipientId'] === LI_NA).map((one) => String(one['title'])).sort(),
  };
}

async function fill(cloud: TestCloud, put: Put): Promise<void> {
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
  await addPeople(cloud, 'staff', { 'wu-fang': null, 'chen-jie': null, 'he-lin': null, 'sun-qian': null });
  await put('stores', [aStore(), aStore({ id: 'riverside', order: 2 })]);
  await put('staff_members', [
    aStaffMember('wu-fang', { name: '吴芳', roles: ['writeOffClerk'] }), aStaffMember('chen-jie', { name: '陈杰', roles: ['writeOffClerk'] }),
    aStaffMember('he-lin', { name: '何琳', roles: ['serviceManager'] }), aStaffMember('sun-qian', { storeId: 'riverside', roles: ['serviceManager', 'writeOffClerk'] }),
  ]);
  await put('customers', [aCustomer('li-na', { name: '李娜', phone: '13800006821' }), aCustomer('zhou-tao')]);
  await put('mall_orders', [aPaidOrder(), aPaidOrder({ id: SERVICE_ORDER, number: '2', fulfilment: 'service', lines: [aServiceLine()], shippingUpload: 'due' })]);
  await put('owned_packages', [aServicePackage()]);
  await put('coupons', [aCounterCoupon()]);
}
