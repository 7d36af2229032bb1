import type { Product, ProductCategory, ProductRating, ShelfItem, SkuStock } from '@shared/domain/mall/model';
import { ratingOf, shelfTerms } from '@shared/domain/mall/shelf';
import { searchPieces } from '@shared/domain/mall/search';
import { stockId } from '../data/sku-stocks';
import { idFrom } from '../runtime/ids';

/** All that a shelf item is built from. */
export interface ShelfSource {
  product: Product;
  /** Of the document; empty when it is sound. */
  problems: string[];
  category: ProductCategory | null;
  stocks: ReadonlyMap<string, SkuStock>;
  rating: ProductRating | null;
}

const NAMELESS = '未命名商品';
const textOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' && value !== '' ? value : otherwise);

/** A product as lists show it; of one that cannot be sold, what colleagues need to find and mend it. */
export function toShelfItem(source: ShelfSource, now: number): ShelfItem {
  const item = source.problems.length === 0 ? soundItem(source) : brokenItem(source);
  return { ...item, digest: idFrom('shelf', JSON.stringify(item)), updatedAt: now };
}

type Built = Omit<ShelfItem, 'digest' | 'updatedAt'>;

function soundItem({ product, category, stocks, rating }: ShelfSource): Built {
  const { id, storeId, categoryId, kind, title, subtitle, pictures, skus, rank, keywords, status } = product;
  const counted = skus.flatMap((sku) => stocks.get(stockId(id, sku.id)) ?? []);
  const left = counted.reduce((sum, stock) => sum + stock.left, 0);
  const cheapest = skus.reduce((one, other) => (other.priceFen < one.priceFen ? other : one));
  const isShown = status === 'onSale';
  return {
    id, storeId, categoryId, kind, title, subtitle, rank, left, isShown, problems: [],
    coverUrl: pictures[0] ?? '',
    priceFromFen: cheapest.priceFen,
    listPriceFen: cheapest.listPriceFen,
    hasManyPrices: skus.some((sku) => sku.priceFen !== cheapest.priceFen),
    soldCount: counted.reduce((sum, stock) => sum + stock.sold, 0),
    ...ratingOf(rating),
    searchTerms: [...shelfTerms({ categoryId, isShown, left }), ...searchPieces([title, ...keywords, category?.name ?? ''])],
  };
}

/** Nothing of a broken document can be relied upon, its title as little as its prices. */
function brokenItem({ product, problems, rating }: ShelfSource): Built {
  const written = product as unknown as Record<string, unknown>;
  const [cover] = Array.isArray(written['pictures']) ? written['pictures'] as unknown[] : [];
  const title = textOf(written['title'], NAMELESS).slice(0, 60);
  const categoryId = textOf(written['categoryId']);
  return {
    id: product.id, storeId: product.storeId, categoryId, kind: written['kind'] === 'service' ? 'service' : 'goods', title,
    subtitle: textOf(written['subtitle']), coverUrl: textOf(cover), priceFromFen: 0, listPriceFen: 0, hasManyPrices: false, soldCount: 0, left: 0,
    ...ratingOf(rating), rank: typeof written['rank'] === 'number' ? written['rank'] : 0, isShown: false, problems,
    searchTerms: [...shelfTerms({ categoryId, isShown: false, left: 0 }), ...searchPieces([title])],
  };
}
