import type { Product, ProductStatus, Sku } from '@shared/domain/mall/model';
import { command, database } from '../runtime/sdk';
import { defineCollection } from './collection';

const written = defineCollection<Product>({
  name: 'products',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, _id: 1 } },
  ],
});

/**
 * Orders and carts name a SKU by its id alone, so it carries the product's id in front; administrators need not write it.
 *
 * @example `4l` of `engine-oil` → `engine-oil-4l`; one that begins so already stays as it is
 */
function wholeSkuId(productId: string, skuId: string): string {
  return skuId.startsWith(`${productId}-`) ? skuId : `${productId}-${skuId}`;
}

/** The product with whole SKU ids. It may still lack anything: administrators wrote it. */
function toProduct(document: Product): Product {
  const skus: unknown = document.skus;
  if (!Array.isArray(skus)) return document;
  return { ...document, skus: document.skus.map((sku) => (typeof (sku as { id?: unknown } | null)?.id === 'string' ? { ...sku, id: wholeSkuId(document.id, sku.id) } : sku)) };
}

/** What is sold, as administrators wrote it: never used unchecked, see `operations/product-offer`. */
export const products = {
  definition: written.definition,
  async get(id: string): Promise<Product | null> {
    const found = await written.get(id);
    return found && toProduct(found);
  },
  /** In the order of `ids`; missing ones are left out. At most 100 ids. */
  async getMany(ids: readonly string[]): Promise<Product[]> {
    return (await written.getMany(ids)).map(toProduct);
  },
  /** Products of a store in the order of their ids, beginning behind one of them. */
  async listBehind(storeId: string, after: string, limit: number): Promise<Product[]> {
    return (await written.find({ filter: { storeId, id: command.gt(after) }, sort: { field: 'storeId', direction: 'asc' }, limit })).map(toProduct);
  },
  /** New prices of a SKU, as long as it stands where it was read and still has the price it had; false when it does not. */
  async setPrices(product: Product, skuId: string, prices: Pick<Sku, 'priceFen' | 'listPriceFen'>): Promise<boolean> {
    const place = product.skus.findIndex((sku) => sku.id === skuId);
    const before = product.skus[place];
    if (!before) return false;
    const { stats } = await database.collection(written.definition.name)
      .where({ _id: product.id, [`skus.${place}.id`]: command.in([skuId, skuId.slice(product.id.length + 1)]), [`skus.${place}.priceFen`]: before.priceFen, [`skus.${place}.listPriceFen`]: before.listPriceFen })
      .update({ data: { [`skus.${place}.priceFen`]: prices.priceFen, [`skus.${place}.listPriceFen`]: prices.listPriceFen } });
    return stats.updated === 1;
  },
  /** Puts a product on sale or takes it off. */
  async setStatus(id: string, status: ProductStatus): Promise<boolean> {
    return written.patch(id, { status });
  },
};
