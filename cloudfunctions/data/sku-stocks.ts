import type { Product, Sku, SkuStock } from '@shared/domain/mall/model';
import { defineCounters } from './counters';

/** Ids one read takes, the repository's limit. */
const MANY = 100;

const stocks = defineCounters<SkuStock>({
  name: 'sku_stocks',
  indexes: [{ name: 'of_product', keys: { productId: 1, _id: 1 } }],
});

/** Id of the stock of a SKU; SKU ids are unique within their product only. */
export function stockId(productId: string, skuId: string): string {
  return `${productId}.${skuId}`;
}

/** The stock of a SKU nobody has bought yet. */
function freshStock({ id: productId, storeId }: Pick<Product, 'id' | 'storeId'>, sku: Sku): SkuStock {
  return { id: stockId(productId, sku.id), storeId, productId, left: sku.initialStock, sold: 0, moves: [] };
}

/** Pieces left, one counter per SKU; made from the product's initial stock when it is moved for the first time. */
export const skuStocks = {
  ...stocks,
  /** The counter of a SKU, made when it is missing. */
  async stockOf(product: Product, sku: Sku): Promise<SkuStock> {
    const known = await stocks.get(stockId(product.id, sku.id));
    if (known) return known;
    const fresh = freshStock(product, sku);
    return await stocks.insert(fresh) ? fresh : await stocks.get(fresh.id) ?? fresh;
  },
  /** Counters of some SKUs by stock id; those nobody has bought yet are missing. At most 100. */
  async countersOf(offers: readonly { product: Product; sku: Sku }[]): Promise<Map<string, SkuStock>> {
    const found = await stocks.getMany(offers.map(({ product, sku }) => stockId(product.id, sku.id)));
    return new Map(found.map((stock) => [stock.id, stock]));
  },
  /** Stocks of all SKUs of some products by stock id, also of those without a counter yet; nothing is written. */
  async leftOf(products: readonly Pick<Product, 'id' | 'storeId' | 'skus'>[]): Promise<Map<string, SkuStock>> {
    const fresh = products.flatMap((product) => product.skus.map((sku) => freshStock(product, sku)));
    const all = new Map(fresh.map((stock) => [stock.id, stock]));
    const ids = [...all.keys()];
    for (let first = 0; first < ids.length; first += MANY) {
      for (const stock of await stocks.getMany(ids.slice(first, first + MANY))) all.set(stock.id, stock);
    }
    return all;
  },
};
