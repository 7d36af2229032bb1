import type { CustomerActions } from '@shared/contracts/index';
import type { Page } from '@shared/core/paging';
import type { Coupon, CouponShelf } from '@shared/domain/coupon/model';
import { coupons } from '../../data/coupons';
import { cardsOf } from '../../operations/coupon-cards';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** One shelf of the wallet, tab by tab: usable ones by their end, expired ones the latest first, others the latest received first. */
export const listMine: Handler<CustomerActions['coupon.listMine']> = async ({ shelf, state, cursor }, { actor, now }) => {
  const { items, nextCursor } = await TABS[state]({ customerId: actor.id, shelf, cursor, now });
  return { items: await cardsOf(items, now), nextCursor };
};

interface Wanted {
  customerId: string;
  shelf: CouponShelf;
  cursor: string | null;
  now: number;
}

const TABS: Record<'usable' | 'frozen' | 'used' | 'expired', (wanted: Wanted) => Promise<Page<Coupon>>> = {
  usable: ({ customerId, shelf, cursor, now }) => coupons.page({
    filter: { customerId, shelf, status: 'usable', validUntil: command.gte(now) }, sort: { field: 'validUntil', direction: 'asc' }, cursor,
  }),
  expired: ({ customerId, shelf, cursor, now }) => coupons.page({
    filter: { customerId, shelf, status: 'usable', validUntil: command.lt(now) }, sort: { field: 'validUntil', direction: 'desc' }, cursor,
  }),
  frozen: ({ customerId, shelf, cursor }) => coupons.page({
    filter: { customerId, shelf, status: command.in(['frozen', 'gifting']) }, sort: { field: 'receivedAt', direction: 'desc' }, cursor,
  }),
  used: ({ customerId, shelf, cursor }) => coupons.page({
    filter: { customerId, shelf, status: command.in(['used', 'revoked']) }, sort: { field: 'receivedAt', direction: 'desc' }, cursor,
  }),
};
