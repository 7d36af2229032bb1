import { productSchema } from '@shared/documents/products';
import type { Product, ProductCategory, Sku } from '@shared/domain/mall/model';
import { productCategories } from '../data/product-categories';
import { products } from '../data/products';
import { refuse } from '../runtime/refusal';
import { documentProblems } from './document-problems';

/** A SKU somebody wants. */
export interface ProductWish {
  productId: string;
  skuId: string;
}

/** A SKU that can be bought, with its product as the administrator wrote it and found sound. */
export interface ProductOffer {
  product: Product;
  sku: Sku;
}

/** Why something cannot be bought. */
export type OfferProblem = 'PRODUCT_NOT_FOUND' | 'PRODUCT_OFF_SALE' | 'PRODUCT_MISCONFIGURED';

/** Products and categories one look-up can read at once. */
const MOST_AT_ONCE = 100;

/** Why an administrator's product cannot be sold, in Chinese; empty when it can. Being off sale is no problem of the document. */
export function problemsOfProduct(product: Product, categories: ReadonlyMap<string, ProductCategory>): string[] {
  const problems = documentProblems(productSchema, product);
  const category = categories.get(product.categoryId);
  if (typeof product.categoryId === 'string' && product.categoryId !== '' && category?.storeId !== product.storeId) problems.push('分类不存在，或属于另一家门店');
  return problems;
}

/** Categories of these products by id. */
export async function categoriesOf(wanted: readonly Product[]): Promise<Map<string, ProductCategory>> {
  const ids = [...new Set(wanted.map((product) => product.categoryId).filter((id) => typeof id === 'string' && id !== ''))];
  return new Map((await productCategories.getMany(ids.slice(0, MOST_AT_ONCE))).map((category) => [category.id, category]));
}

/** What is to be had of these wishes, in their order: the offer, or why there is none. At most 100 products. */
export async function lookUpOffers(wishes: readonly ProductWish[]): Promise<(ProductOffer | OfferProblem)[]> {
  const found = await products.getMany(wishes.map(({ productId }) => productId));
  const categories = await categoriesOf(found);
  const byId = new Map(found.map((product) => [product.id, { product, isSound: problemsOfProduct(product, categories).length === 0 }]));
  return wishes.map(({ productId, skuId }) => {
    const entry = byId.get(productId);
    if (!entry) return 'PRODUCT_NOT_FOUND';
    if (!entry.isSound) return 'PRODUCT_MISCONFIGURED';
    if (entry.product.status !== 'onSale') return 'PRODUCT_OFF_SALE';
    const sku = entry.product.skus.find((one) => one.id === skuId);
    return sku ? { product: entry.product, sku } : 'PRODUCT_NOT_FOUND';
  });
}

/**
 * The offers behind all wishes, in their order.
 *
 * @throws Refusal PRODUCT_NOT_FOUND | PRODUCT_OFF_SALE | PRODUCT_MISCONFIGURED of the first wish that cannot be met
 */
export async function offersOf(wishes: readonly ProductWish[]): Promise<ProductOffer[]> {
  const answers = await lookUpOffers(wishes);
  return answers.map((answer) => (typeof answer === 'string' ? refuse(answer) : answer));
}
