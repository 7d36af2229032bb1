import type { StaffProduct } from '@shared/contracts/mall';
import type { Product, ProductChange, Sku } from '@shared/domain/mall/model';
import { shelfFacts } from '@shared/domain/mall/shelf-facts';
import { mallOrders } from '../data/mall-orders';
import { productChanges } from '../data/product-changes';
import { products } from '../data/products';
import { skuStocks, stockId } from '../data/sku-stocks';
import type { StaffActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { categoriesOf, problemsOfProduct } from './product-offer';
import { refreshProduct } from './shelf';

/** Open orders of a store that are counted; more than ever wait at once. */
const MOST_OPEN_ORDERS = 500;

/** A product of the colleague's store. */
export async function storeProduct(productId: string, actor: StaffActor): Promise<Product> {
  const product = await products.get(productId);
  return product?.storeId === actor.storeId ? product : refuse('PRODUCT_NOT_FOUND');
}

/** A product of the colleague's store and one of its SKUs; the document may have problems elsewhere. */
export async function storeSku({ productId, skuId }: { productId: string; skuId: string }, actor: StaffActor): Promise<{ product: Product; sku: Sku }> {
  const product = await storeProduct(productId, actor);
  const sku = skusOf(product).find((one) => one.id === skuId);
  return sku ? { product, sku } : refuse('PRODUCT_NOT_FOUND');
}

/** SKUs that can be counted and priced, whatever else is wrong with the document. */
function skusOf(product: Product): Sku[] {
  const skus: unknown = product.skus;
  if (!Array.isArray(skus)) return [];
  return product.skus.filter((sku: Partial<Sku> | null) => typeof sku?.id === 'string' && Number.isInteger(sku.priceFen) && Number.isInteger(sku.initialStock));
}

/** A product with its figures, for those who change it. */
export async function staffProductView(product: Product): Promise<StaffProduct> {
  const problems = problemsOfProduct(product, await categoriesOf([product]));
  const skus = skusOf(product);
  const [stocks, held] = await Promise.all([skuStocks.leftOf([{ ...product, skus }]), heldInOrders(product)]);
  const { title, coverUrl } = shelfFacts({ product, problems, categoryName: '', rating: null, stocks: [] });
  return {
    id: product.id, title, coverUrl, status: product.status, problems,
    skus: skus.map(({ id, name, priceFen, listPriceFen }) => {
      const stock = stocks.get(stockId(product.id, id));
      return { id, name, priceFen, listPriceFen, left: stock?.left ?? 0, sold: stock?.sold ?? 0, heldInOrders: held.get(id) ?? 0 };
    }),
  };
}

/** Pieces in orders that wait for payment, by SKU. */
async function heldInOrders(product: Product): Promise<Map<string, number>> {
  const open = await mallOrders.find({
    filter: { storeId: product.storeId, status: 'unpaid' }, sort: { field: 'createdAt', direction: 'desc' }, limit: MOST_OPEN_ORDERS,
  });
  const held = new Map<string, number>();
  for (const line of open.flatMap((order) => order.lines).filter((one) => one.productId === product.id)) {
    held.set(line.skuId, (held.get(line.skuId) ?? 0) + line.quantity);
  }
  return held;
}

/** Id of the change one request makes. */
export function changeId(actor: StaffActor, requestId: string): string {
  return idFrom('change', actor.id, requestId);
}

/** A line for the product's log. */
export function newChange(
  { requestId, product, sku, ...what }: { requestId: string; product: Product; sku: Sku | null } & Pick<ProductChange, 'kind' | 'before' | 'after' | 'reason'>,
  actor: StaffActor, now: number,
): ProductChange {
  return {
    id: changeId(actor, requestId), storeId: product.storeId, productId: product.id, skuId: sku?.id ?? '', skuName: sku?.name ?? '', ...what,
    staffId: actor.id, staffName: actor.name, at: now,
  };
}

/** Lets customers see a change at once, and answers the product as it is now. */
export async function showChange(productId: string, actor: StaffActor, now: number): Promise<StaffProduct> {
  const product = await storeProduct(productId, actor);
  await refreshProduct(product, now);
  return staffProductView(product);
}

/** The change an earlier arrival of the same request made, or null. */
export async function knownChange(requestId: string, actor: StaffActor): Promise<ProductChange | null> {
  return productChanges.get(changeId(actor, requestId));
}

/** Longer than a call and its own repetitions take. */
const REPEATED_WITHIN_MS = 60_000;

/**
 * Whether a change of a price or status still has to be made: it is new, or a call died between its line in the log and the change
 * itself. A late repetition, after somebody has changed it back, has nothing to do.
 */
export function isToBeMade(known: ProductChange | null, current: number, now: number): boolean {
  return known === null || (known.before === current && now - known.at < REPEATED_WITHIN_MS);
}
