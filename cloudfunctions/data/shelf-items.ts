import type { ShelfItem } from '@shared/domain/mall/model';
import { command } from '../runtime/sdk';
import { defineCollection } from './collection';

/** Products as lists show them; the id is the product's. Every list is one term and one order, so each order has its index. */
export const shelfItems = defineCollection<ShelfItem>({
  name: 'shelf_items',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, _id: 1 } },
    { name: 'by_rank', keys: { storeId: 1, searchTerms: 1, rank: -1, _id: -1 } },
    { name: 'by_sales', keys: { storeId: 1, searchTerms: 1, soldCount: -1, _id: -1 } },
    { name: 'by_price', keys: { storeId: 1, searchTerms: 1, priceFromFen: 1, _id: 1 } },
  ],
});

/** Filter for items of a store that carry all these terms; the first one leads the index, so it should be the rarest. */
export function carrying(storeId: string, terms: readonly string[]): { storeId: string; searchTerms: object } {
  return { storeId, searchTerms: command.all(terms) };
}
