import type { PurchaseCount } from '@shared/domain/mall/model';
import { idFrom } from '../runtime/ids';
import { defineCounters } from './counters';

/** Id of the counter of one customer's pieces of one product. */
export function purchaseCountId(productId: string, customerId: string): string {
  return idFrom('purchases', productId, customerId);
}

const counts = defineCounters<PurchaseCount>({ name: 'purchase_counts', indexes: [] });

/** Pieces of a product with a purchase limit that one customer has bought or holds in open orders. */
export const purchaseCounts = {
  ...counts,
  /** Pieces a customer has or holds; null when nobody has counted them yet. */
  async takenBy(productId: string, customerId: string): Promise<number | null> {
    return (await counts.get(purchaseCountId(productId, customerId)))?.taken ?? null;
  },
};
