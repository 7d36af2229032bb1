import type { CustomerActions } from '@shared/contracts/index';
import type { Page } from '@shared/core/paging';
import type { MallOrder } from '@shared/domain/order/model';
import { TAB_STATUSES } from '@shared/domain/order/rules';
import { mallOrders } from '../../data/mall-orders';
import { refunds } from '../../data/refunds';
import { command } from '../../runtime/sdk';
import type { Handler } from '../../runtime/dispatch';

/** One's own orders by tab, the latest first; those with refunds by their latest refund. */
export const listMine: Handler<CustomerActions['order.listMine']> = async ({ tab, cursor }, { actor }) => {
  if (tab === 'refund') return listRefunded(actor.id, cursor);
  return mallOrders.page({
    filter: { customerId: actor.id, status: command.in(TAB_STATUSES[tab]), closeReason: command.nin(['failed']) },
    sort: { field: 'createdAt', direction: 'desc' }, cursor,
  });
};

async function listRefunded(customerId: string, cursor: string | null): Promise<Page<MallOrder>> {
  const { items, nextCursor } = await refunds.page({ filter: { customerId, subject: 'order' }, sort: { field: 'requestedAt', direction: 'desc' }, cursor });
  return { items: await mallOrders.getMany([...new Set(items.map((refund) => refund.subjectId))]), nextCursor };
}
