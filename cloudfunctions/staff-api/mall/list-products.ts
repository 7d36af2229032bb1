import type { StaffShelfRow } from '@shared/contracts/mall';
import type { StaffActions } from '@shared/contracts/index';
import type { ShelfItem } from '@shared/domain/mall/model';
import { searchedPieces } from '@shared/domain/mall/search';
import { SHELF_MARKS } from '@shared/domain/mall/shelf';
import { carrying, shelfItems } from '../../data/shelf-items';
import type { Handler } from '../../runtime/dispatch';

/** The store's whole shelf, also what customers do not see and why. */
export const listProducts: Handler<StaffActions['mall.listProducts']> = async ({ search, scope, cursor }, { actor }) => {
  const words = searchedPieces(search);
  if (search !== '' && words.length === 0) return { items: [], nextCursor: null };
  const page = await shelfItems.page({
    filter: carrying(actor.storeId, [...words, SHELF_MARKS[scope]]), sort: { field: 'rank', direction: 'desc' }, cursor,
  });
  return { ...page, items: page.items.map(toRow) };
};

function toRow({ id, title, coverUrl, categoryId, isShown, problems, priceFromFen, left, soldCount }: ShelfItem): StaffShelfRow {
  return { id, title, coverUrl, categoryId, isShown, problems, priceFromFen, left, soldCount };
}
