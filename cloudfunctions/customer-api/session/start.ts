import type { CustomerActions } from '@shared/contracts/index';
import { MS_PER_MINUTE } from '@shared/core/time';
import { customers } from '../../data/customers';
import { arriveCustomer } from '../../operations/arrival';
import type { Handler } from '../../runtime/dispatch';
import { customerSession } from './customer-session';

/** Being here is noted at most this often: a list sorted by it needs no more, and a repeated call writes nothing. */
const SEEN_EVERY_MS = 10 * MS_PER_MINUTE;

/** Start-up of the customer app: makes the customer on the first visit, else notes that they are here. Repeating it writes nothing. */
export const start: Handler<CustomerActions['session.start']> = async ({ scene }, { actor, now }) => {
  const customer = await arriveCustomer(actor, scene, now);
  if (now - customer.lastSeenAt >= SEEN_EVERY_MS) await customers.patch(customer.id, { lastSeenAt: now });
  return customerSession(customer, now);
};
