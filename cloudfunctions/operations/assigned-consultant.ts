import type { Customer } from '@shared/domain/customer/model';
import type { StaffMember } from '@shared/domain/staff/model';
import type { Store } from '@shared/domain/store/model';
import { customers } from '../data/customers';
import { stores } from '../data/stores';
import { bindConsultant, takeTurn } from './assignment';
import { consultantOf } from './consultants';
import { recordEvent } from './timeline';

/** Who looks after a wish, and why. */
export interface Assignment {
  consultant: StaffMember;
  by: 'binding' | 'rule';
}

/** The wish that needs somebody. */
export interface WishForConsultant {
  storeId: string;
  /** Chinese, kept in the binding record: 询价分配. */
  reason: string;
  requestId: string;
  now: number;
}

/** The store a customer's wish goes to: the one in charge, else the first of the group. Null only while there is no store at all. */
export async function storeInCharge(customer: Pick<Customer, 'storeId'>): Promise<Store | null> {
  const chosen = customer.storeId === null ? null : await stores.get(customer.storeId);
  if (chosen) return chosen;
  const [first] = await stores.find({ filter: {}, sort: { field: 'order', direction: 'asc' }, limit: 1 });
  return first ?? null;
}

/**
 * The consultant for a customer's wish at a store: the bound one when it is theirs, else the one who waited longest there. A customer
 * without a consultant is bound to that one; a customer bound at another store stays bound there.
 *
 * @returns null when nobody of the store is on duty
 */
export async function assignConsultant(customer: Customer, wish: WishForConsultant): Promise<Assignment | null> {
  const bound = await consultantOf(customer);
  if (bound && customer.storeId === wish.storeId) return { consultant: bound, by: 'binding' };
  const next = await takeTurn(wish.storeId, wish.now);
  if (!next) return null;
  return bound ? { consultant: next, by: 'rule' } : { consultant: await bindByRule(customer, next, wish), by: 'rule' };
}

/** Binds to the next consultant, unless a call at the same moment bound to another one: then that one it is. */
async function bindByRule(customer: Customer, next: StaffMember, { reason, requestId, now, storeId }: WishForConsultant): Promise<StaffMember> {
  const isBound = await bindConsultant(customer, next, { cause: 'rule', reason, codeId: null, requestId, now });
  const current = await customers.get(customer.id);
  const owner = current?.storeId === storeId ? await consultantOf(current) : null;
  const chosen = owner ?? next;
  if (isBound) {
    await recordEvent({
      customerId: customer.id, storeId, kind: 'bound', text: `${reason}，专属顾问为${chosen.name}`, actorName: '系统', refId: null, at: now, cause: requestId,
    });
  }
  return chosen;
}
