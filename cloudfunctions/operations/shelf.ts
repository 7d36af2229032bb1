import type { Product, ShelfItem } from '@shared/domain/mall/model';
import { jobPlaces } from '../data/job-places';
import { productRatings } from '../data/product-ratings';
import { products } from '../data/products';
import { shelfItems } from '../data/shelf-items';
import { skuStocks, stockId } from '../data/sku-stocks';
import { stores } from '../data/stores';
import { command } from '../runtime/sdk';
import { categoriesOf, problemsOfProduct } from './product-offer';
import { toShelfItem } from './shelf-item';

/** Products read at once, and writes on their way at once. */
const BATCH = 100;
const WRITES_AT_ONCE = 20;
/** More stores than a group has. */
const MOST_STORES = 100;
const ROUND = 'refreshShelf';
const GONE = '商品文档已删除';

/** What a look at some products came to. */
export interface ShelfLook {
  items: ShelfItem[];
  /** Items that were not as they should be. */
  written: number;
  /** Id to go on behind, or null when the store has been looked through. */
  next: string | null;
}

/** Builds the shelf items of one product anew; for a change that has to be seen at once. */
export async function refreshProduct(product: Product, now: number): Promise<ShelfItem | null> {
  const [item] = await itemsOf([product], now);
  if (!item) return null;
  await writeChanged([item]);
  return item;
}

/** Looks at up to a hundred products of a store behind an id, and writes the shelf items that differ from what they should be. */
export async function refreshBatch(storeId: string, after: string, now: number): Promise<ShelfLook> {
  const wanted = await products.listBehind(storeId, after, BATCH);
  const last = wanted.length < BATCH ? null : (wanted.at(-1)?.id ?? null);
  const items = await itemsOf(wanted, now);
  const within = last === null ? command.gt(after) : command.and([command.gt(after), command.lte(last)]);
  const present = await shelfItems.find({ filter: { storeId, id: within }, sort: { field: 'storeId', direction: 'asc' }, limit: 1000 });
  const there = new Set(wanted.map(({ id }) => id));
  const gone = present.filter((item) => !there.has(item.id) && item.searchTerms.length > 0)
    .map((item): ShelfItem => ({ ...item, isShown: false, searchTerms: [], problems: [GONE], digest: '', updatedAt: now }));
  const changed = await writeChanged([...items, ...gone], present);
  return { items, written: changed, next: last };
}

/** What one run may do: documents looked at and documents written. */
export interface ShelfBudget {
  looks: number;
  writes: number;
}

/**
 * Goes on with the round through all stores' products where the run before stopped, until the budget is used up or the round is
 * complete; the next run then begins a new one.
 *
 * @returns how many shelf items were written
 */
export async function refreshRound(budget: ShelfBudget, now: number): Promise<number> {
  const storeIds = (await stores.find({ filter: {}, sort: { field: 'order', direction: 'asc' }, limit: MOST_STORES })).map(({ id }) => id);
  const stopped = (await jobPlaces.get(ROUND))?.place ?? '';
  let [storeId, after] = placeIn(storeIds, stopped);
  let written = 0;
  for (let looks = 0; storeId !== undefined && looks < budget.looks && written < budget.writes; looks += BATCH) {
    const look = await refreshBatch(storeId, after, now);
    written += look.written;
    after = look.next ?? '';
    if (look.next === null) storeId = storeIds[storeIds.indexOf(storeId) + 1];
  }
  const place = storeId === undefined ? '' : `${storeId} ${after}`;
  if (place !== stopped) await jobPlaces.put({ id: ROUND, place, at: now });
  return written;
}

function placeIn(storeIds: readonly string[], place: string): [storeId: string | undefined, after: string] {
  const [storeId = '', after = ''] = place.split(' ');
  return storeIds.includes(storeId) ? [storeId, after] : [storeIds[0], ''];
}

async function itemsOf(wanted: readonly Product[], now: number): Promise<ShelfItem[]> {
  const categories = await categoriesOf(wanted);
  const checked = wanted.map((product) => ({ product, problems: problemsOfProduct(product, categories) }));
  const sound = checked.filter(({ problems }) => problems.length === 0).map(({ product }) => product);
  const stocks = await skuStocks.leftOf(sound);
  const ratings = new Map((await productRatings.getMany(wanted.map(({ id }) => id))).map((rating) => [rating.id, rating]));
  return checked.map(({ product, problems }) => toShelfItem({
    product, problems, categoryName: categories.get(product.categoryId)?.name ?? '', rating: ratings.get(product.id) ?? null,
    stocks: problems.length > 0 ? [] : product.skus.flatMap((sku) => stocks.get(stockId(product.id, sku.id)) ?? []),
  }, now));
}

/** Items as they are stored already are left alone. */
async function writeChanged(items: readonly ShelfItem[], present?: readonly ShelfItem[]): Promise<number> {
  const known = new Map((present ?? await shelfItems.getMany(items.map(({ id }) => id))).map((item) => [item.id, item.digest]));
  const changed = items.filter((item) => known.get(item.id) !== item.digest);
  for (let first = 0; first < changed.length; first += WRITES_AT_ONCE) {
    await Promise.all(changed.slice(first, first + WRITES_AT_ONCE).map((item) => shelfItems.put(item)));
  }
  return changed.length;
}
