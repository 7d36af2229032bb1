import type { CustomerActions } from '@shared/contracts/index';
import { PAGE_SIZE, encodeCursor } from '@shared/core/paging';
import type { Bill } from '@shared/domain/bill/model';
import { bills } from '../../data/bills';
import { billViews } from '../../operations/bill-view';
import type { Handler } from '../../runtime/dispatch';

/** Bills addressed to one or paid by one, the latest first. Each of the two has its index; the pages are laid together. */
export const listMine: Handler<CustomerActions['bill.listMine']> = async ({ cursor }, { actor }) => {
  const latest = { sort: { field: 'createdAt', direction: 'desc' }, cursor } as const;
  const [addressed, paid] = await Promise.all([
    bills.page({ ...latest, filter: { customerId: actor.id } }), bills.page({ ...latest, filter: { payerId: actor.id } }),
  ]);
  const byId = new Map([...addressed.items, ...paid.items].map((bill) => [bill.id, bill]));
  const all = [...byId.values()].sort(latestFirst);
  const items = all.slice(0, PAGE_SIZE);
  const last = items.at(-1);
  const hasMore = all.length > PAGE_SIZE || addressed.nextCursor !== null || paid.nextCursor !== null;
  const views = (await billViews(items)).map((view) => ({ ...view, imageUrl: null }));
  return { items: views, nextCursor: hasMore && last ? encodeCursor({ value: last.createdAt, id: last.id }) : null };
};

function latestFirst(one: Bill, other: Bill): number {
  if (one.createdAt !== other.createdAt) return other.createdAt - one.createdAt;
  return one.id < other.id ? 1 : -1;
}
