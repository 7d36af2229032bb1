import type { CustomerFile } from '@shared/contracts/desk';
import type { StaffActions } from '@shared/contracts/index';
import type { Customer } from '@shared/domain/customer/model';
import { displayName, maskedPhone, sourceText, toProfile } from '@shared/domain/customer/rules';
import { customerEvents } from '../../data/customer-events';
import { tasks } from '../../data/tasks';
import { consultantCardOf } from '../../operations/consultants';
import { reachableCustomer } from '../../operations/reachable-customer';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

const MOST_TASKS = 50;

/**
 * A customer's file, the number masked. Only what belongs to the store worked in is shown; the customer's first steps belong to every
 * store. A customer of another store, or of another consultant, is not found.
 */
export const getCustomer: Handler<StaffActions['customer.get']> = async ({ customerId, cursor }, { actor, fail }) => {
  const customer = await reachableCustomer(actor, customerId);
  if (!customer) return fail('CUSTOMER_NOT_FOUND');
  const [consultant, openTasks, events] = await Promise.all([
    consultantCardOf(customer),
    tasks.find({ filter: { customerId, status: 'open', storeId: actor.storeId }, sort: { field: 'dueAt', direction: 'asc' }, limit: MOST_TASKS }),
    customerEvents.page({ filter: { customerId, storeId: command.in([actor.storeId, null]) }, sort: { field: 'at', direction: 'desc' }, cursor }),
  ]);
  return { profile: fileProfile(customer), consultant, openTasks, events };
};

function fileProfile(customer: Customer): CustomerFile['profile'] {
  const { phone: _phone, ...profile } = toProfile(customer);
  return {
    ...profile, displayName: displayName(customer), maskedPhone: maskedPhone(customer), sourceText: sourceText(customer.source),
    createdAt: customer.createdAt, lastSeenAt: customer.lastSeenAt,
  };
}
