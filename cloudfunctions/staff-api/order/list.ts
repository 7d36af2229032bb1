import type { InputOf } from '@shared/contracts/action';
import type { StaffActions } from '@shared/contracts/index';
import type { MallOrder, OrderStatus } from '@shared/domain/order/model';
import { isFailed, TAB_STATUSES } from '@shared/domain/order/rules';
import { toSearchKey } from '@shared/domain/order/search';
import type { Filter } from '../../data/collection';
import { mallOrders } from '../../data/mall-orders';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

type Tab = InputOf<StaffActions['order.list']>['tab'];

/** What the desk's tabs look for, apart from the store. */
const TABS: Record<Tab, Filter<MallOrder>> = {
  all: {}, unpaid: { status: 'unpaid' }, toShip: { status: 'paid', fulfilment: 'express' }, toPickUp: { status: 'paid', fulfilment: 'pickup' },
  toUse: { status: 'paid', fulfilment: 'service' }, shipped: { status: 'shipped' }, completed: { status: 'completed' },
  closed: { status: statusesIn('closed', 'refunded') }, invoice: { invoice: { status: 'requested' } },
};

function statusesIn(...statuses: OrderStatus[]): object {
  return command.in(statuses);
}

/** Orders of the store by tab, the latest first; a search goes over all tabs. Orders that were never complete are left out. */
export const list: Handler<StaffActions['order.list']> = async ({ tab, search, cursor }, { actor }) => {
  const key = toSearchKey(search);
  const filter: Filter<MallOrder> = key === '' ? TABS[tab] : { searchKeys: command.in([key]) };
  const { items, nextCursor } = await mallOrders.page({ filter: { ...filter, storeId: actor.storeId }, sort: { field: 'createdAt', direction: 'desc' }, cursor });
  return { items: items.filter((order) => TAB_STATUSES.all.includes(order.status) && !isFailed(order)), nextCursor };
};
