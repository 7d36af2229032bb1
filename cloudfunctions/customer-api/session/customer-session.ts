import type { Customer } from '@shared/domain/customer/model';
import { toProfile } from '@shared/domain/customer/rules';
import type { CustomerSession } from '@shared/domain/session/model';
import type { Store } from '@shared/domain/store/model';
import { stores } from '../../data/stores';
import { consultantCardOf } from '../../operations/consultants';
import { countUnread } from '../../operations/message-box';
import { templateIdsOf } from '../../operations/subscriptions';

const MOST_STORES = 100;

/** What the customer app knows after start-up. */
export async function customerSession(customer: Customer, now: number): Promise<CustomerSession> {
  const [allStores, consultant, templateIds, unreadCount] = await Promise.all([
    listStores(), consultantCardOf(customer), templateIdsOf('customer'), countUnread(customer.id),
  ]);
  return { profile: toProfile(customer), stores: allStores, consultant, templateIds, unreadCount, serverNow: now };
}

function listStores(): Promise<Store[]> {
  return stores.find({ filter: {}, sort: { field: 'order', direction: 'asc' }, limit: MOST_STORES });
}
