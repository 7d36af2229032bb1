import type { StaffActions } from '@shared/contracts/index';
import { productChanges } from '../../data/product-changes';
import { skuStocks } from '../../data/sku-stocks';
import { changeId, knownChange, newChange, showChange, staffProductView, storeProduct, storeSku } from '../../operations/staff-product';
import type { Handler } from '../../runtime/dispatch';

/**
 * Adds pieces or takes them away, never below zero. The stock moves first and leaves its mark, the line in the log proves it; the mark
 * stays until `recoverCounters` has asked for the proof, so that no repetition of the request moves it twice.
 */
export const adjustStock: Handler<StaffActions['mall.adjustStock']> = async ({ requestId, productId, skuId, by, reason }, { actor, now, fail }) => {
  const { product, sku } = await storeSku({ productId, skuId }, actor);
  if (by === 0) return staffProductView(await storeProduct(productId, actor));
  if (await knownChange(requestId, actor)) return showChange(productId, actor, now);
  const { id } = await skuStocks.stockOf(product, sku);
  const key = changeId(actor, requestId);
  if (!await skuStocks.move(id, { key, ownerId: key, field: 'left', by, ...(by < 0 ? { atLeast: 0 } : {}) }, now)) return fail('STOCK_SHORT');
  const after = (await skuStocks.get(id))?.left ?? by;
  await productChanges.insert(newChange({ requestId, product, sku, kind: 'stock', before: after - by, after, reason }, actor, now));
  return showChange(productId, actor, now);
};
