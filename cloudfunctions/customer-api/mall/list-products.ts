import type { CustomerActions } from '@shared/contracts/index';
import type { ShelfCard } from '@shared/contracts/mall';
import type { ShelfItem, ShelfSort } from '@shared/domain/mall/model';
import { searchedPieces } from '@shared/domain/mall/search';
import { SHELF_MARKS, categoryMark } from '@shared/domain/mall/shelf';
import type { PageOptions } from '../../data/collection';
import { carrying, shelfItems } from '../../data/shelf-items';
import { stores } from '../../data/stores';
import type { Handler } from '../../runtime/dispatch';

const SORTS: Record<ShelfSort, PageOptions<ShelfItem>['sort']> = {
  rank: { field: 'rank', direction: 'desc' }, soldCount: { field: 'soldCount', direction: 'desc' },
  priceUp: { field: 'priceFromFen', direction: 'asc' }, priceDown: { field: 'priceFromFen', direction: 'desc' },
};

/** Products on sale in a store, by category or words or both; a page costs the same wherever it lies and however many there are. */
export const listProducts: Handler<CustomerActions['mall.listProducts']> = async ({ storeId, categoryId, search, sort, cursor }, { fail }) => {
  if (!await stores.get(storeId)) return fail('STORE_NOT_FOUND');
  const words = searchedPieces(search);
  if (search !== '' && words.length === 0) return { items: [], nextCursor: null };
  const terms = [...words, categoryId === null ? SHELF_MARKS.shown : categoryMark(categoryId)];
  const page = await shelfItems.page({ filter: carrying(storeId, terms), sort: SORTS[sort], cursor });
  return { ...page, items: page.items.map(toCard) };
};

function toCard({ searchTerms: _terms, digest: _digest, problems: _problems, isShown: _isShown, updatedAt: _at, rank: _rank, ...card }: ShelfItem): ShelfCard {
  return card;
}
