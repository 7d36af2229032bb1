import type { StaffActions } from '@shared/contracts/index';
import { productChanges } from '../../data/product-changes';
import { products } from '../../data/products';
import { isToBeMade, knownChange, newChange, showChange, storeSku } from '../../operations/staff-product';
import type { Handler } from '../../runtime/dispatch';

/** Colleagues who change one price at the same moment; the last one wins. */
const ATTEMPTS = 5;

/**
 * Sets the price of a SKU and the one crossed out beside it. The line in the log is written first and carries the price it found, so a
 * repetition after a crash goes on and a late one finds nothing to do.
 */
export const changePrice: Handler<StaffActions['mall.changePrice']> = async (input, { actor, now, fail }) => {
  const { requestId, productId, skuId, priceFen, listPriceFen, reason } = input;
  if (priceFen < 1 || (listPriceFen !== 0 && listPriceFen < priceFen)) return fail('PRICE_INVALID');
  const known = await knownChange(requestId, actor);
  for (let attempt = 1; ; attempt += 1) {
    const { product, sku } = await storeSku({ productId, skuId }, actor);
    const isSet = sku.priceFen === priceFen && sku.listPriceFen === listPriceFen;
    if (isSet || !isToBeMade(known, sku.priceFen, now)) return showChange(productId, actor, now);
    if (!known) await productChanges.put(newChange({ requestId, product, sku, kind: 'price', before: sku.priceFen, after: priceFen, reason }, actor, now));
    if (await products.setPrices(product, skuId, { priceFen, listPriceFen })) return showChange(productId, actor, now);
    if (attempt === ATTEMPTS) throw new Error('the price kept changing under our hands');
  }
};
