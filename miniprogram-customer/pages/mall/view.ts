import type { ProductCategory, ShelfSort } from '@shared/domain/mall/model';

/** What narrows and orders the list. */
export interface ShelfFilter {
  storeId: string;
  categoryId: string | null;
  search: string;
  sort: ShelfSort;
}

/** One choice of a row. */
export interface Chip {
  id: string;
  text: string;
  isChosen: boolean;
}

/** A shelf to look at; the first of the row stands for all of them and has no picture. */
export interface ShelfTile extends Chip {
  picture: string;
}

/** 全部 and the shelves of the store; empty while there is only one shelf. */
export function toShelfTiles(categories: readonly ProductCategory[], chosenId: string | null): ShelfTile[] {
  if (categories.length < 2) return [];
  return [
    { id: '', text: '全部', picture: '', isChosen: chosenId === null },
    ...categories.map(({ id, name, icon }) => ({ id, text: name, picture: icon, isChosen: id === chosenId })),
  ];
}

const PRICE_MARKS: Partial<Record<ShelfSort, string>> = { priceUp: ' ↑', priceDown: ' ↓' };

/** The three ways to order; the price turns round when tapped again. */
export function toSortChips(sort: ShelfSort): Chip[] {
  return [
    { id: 'rank', text: '综合', isChosen: sort === 'rank' }, { id: 'soldCount', text: '销量', isChosen: sort === 'soldCount' },
    { id: 'price', text: `价格${PRICE_MARKS[sort] ?? ''}`, isChosen: sort in PRICE_MARKS },
  ];
}

/** The order after a tap on a chip. */
export function sortAfterTap(sort: ShelfSort, chipId: string): ShelfSort {
  if (chipId === 'price') return sort === 'priceUp' ? 'priceDown' : 'priceUp';
  return chipId === 'soldCount' ? 'soldCount' : 'rank';
}
