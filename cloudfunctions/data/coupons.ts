import type { Coupon } from '@shared/domain/coupon/model';
import { command } from '../runtime/sdk';
import { defineCollection } from './collection';

/** Rows one query answers at most, the platform's cap. */
const MOST_ROWS = 1000;

const repository = defineCollection<Coupon>({
  name: 'coupons',
  indexes: [
    { name: 'of_shelf_by_end', keys: { customerId: 1, shelf: 1, status: 1, validUntil: 1, _id: 1 } },
    { name: 'of_shelf_by_receipt', keys: { customerId: 1, shelf: 1, status: 1, receivedAt: -1, _id: -1 } },
    { name: 'of_customer', keys: { customerId: 1, storeId: 1, receivedAt: -1, _id: -1 } },
    { name: 'of_grantee', keys: { templateId: 1, granteeId: 1, _id: 1 } },
    { name: 'of_template', keys: { templateId: 1, receivedAt: -1, _id: -1 } },
    { name: 'of_template_by_status', keys: { templateId: 1, status: 1 } },
    { name: 'of_store_by_grant', keys: { storeId: 1, grantedAt: 1, _id: 1 } },
    { name: 'of_order', keys: { orderId: 1, status: 1 } },
    { name: 'of_gift', keys: { giftIds: 1, _id: 1 } },
    { name: 'by_due', keys: { dueAt: 1, _id: 1 } },
  ],
});

/** Coupons of all customers. */
export const coupons = {
  ...repository,
  /** All coupons a customer was the first to hold, of one template or several, those being given out included. */
  listOfGrantee(templateIds: readonly string[], granteeId: string): Promise<Coupon[]> {
    return repository.find({ filter: { templateId: command.in(templateIds), granteeId }, limit: MOST_ROWS });
  },
  /** Coupons a customer may put into an order of a store now, those that end first before the others. */
  listUsable(customerId: string, storeId: string, now: number): Promise<Coupon[]> {
    return repository.find({
      filter: { customerId, shelf: command.in(['coupon', 'redPacket']), status: 'usable', validUntil: command.gte(now), storeId },
      sort: { field: 'validUntil', direction: 'asc' }, limit: MOST_ROWS,
    });
  },
  /** The coupon that was once set aside for a gift, or null. */
  async findByGift(giftId: string): Promise<Coupon | null> {
    const [coupon] = await repository.find({ filter: { giftIds: command.in([giftId]) }, limit: 1 });
    return coupon ?? null;
  },
};
