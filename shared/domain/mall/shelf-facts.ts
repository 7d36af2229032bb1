import type { Product, ProductRating, ShelfItem, SkuStock } from './model';
import { searchPieces } from './search';
import { ratingOf, shelfTerms } from './shelf';

/** What a shelf item says, without when and from what it was built. */
export type ShelfFacts = Omit<ShelfItem, 'digest' | 'updatedAt'>;

/** All that a shelf item is built from. */
export interface ShelfSource {
  product: Product;
  /** Of the document; empty when it is sound. */
  problems: string[];
  categoryName: string;
  /** Of all its SKUs. */
  stocks: readonly SkuStock[];
  rating: ProductRating | null;
}

const NAMELESS = '未命名商品';
const LONGEST_TITLE = 60;
const textOf = (value: unknown, otherwise = ''): string => (typeof value === 'string' && value !== '' ? value : otherwise);

/** A product as lists show it; of one that cannot be sold, what colleagues need to find and mend it. */
export function shelfFacts(source: ShelfSource): ShelfFacts {
  return source.problems.length === 0 ? factsOfSound(source) : factsOfBroken(source);
}

function factsOfSound({ product, categoryName, stocks, rating }: ShelfSource): ShelfFacts {
  const { id, storeId, categoryId, kind, title, subtitle, pictures, skus, rank, keywords, status } = product;
  const left = stocks.reduce((sum, stock) => sum + stock.left, 0);
  const cheapest = skus.reduce((one, other) => (other.priceFen < one.priceFen ? other : one));
  const isShown = status === 'onSale';
  return {
    id, storeId, categoryId, kind, title, subtitle, rank, left, isShown, problems: [],
    coverUrl: pictures[0] ?? '',
    priceFromFen: cheapest.priceFen,
    listPriceFen: cheapest.listPriceFen,
    hasManyPrices: skus.some((sku) => sku.priceFen !== cheapest.priceFen),
    soldCount: stocks.reduce((sum, stock) => sum + stock.sold, 0),
    ...ratingOf(rating),
    searchTerms: [...shelfTerms({ categoryId, isShown, left }), ...searchPieces([title, ...keywords, categoryName])],
  };
}

/** Nothing of a broken document can be relied upon, its title as little as its prices. */
function factsOfBroken({ product, problems, rating }: ShelfSource): ShelfFacts {
  const written = product as unknown as Record<string, unknown>;
  const [cover] = Array.isArray(written['pictures']) ? written['pictures'] as unknown[] : [];
  const title = textOf(written['title'], NAMELESS).slice(0, LONGEST_TITLE);
  const categoryId = textOf(written['categoryId']);
  return {
    id: product.id, storeId: product.storeId, categoryId, kind: written['kind'] === 'service' ? 'service' : 'goods', title,
    subtitle: textOf(written['subtitle']), coverUrl: textOf(cover), priceFromFen: 0, listPriceFen: 0, hasManyPrices: false, soldCount: 0, left: 0,
    ...ratingOf(rating), rank: typeof written['rank'] === 'number' ? written['rank'] : 0, isShown: false, problems,
    searchTerms: [...shelfTerms({ categoryId, isShown: false, left: 0 }), ...searchPieces([title])],
  };
}
