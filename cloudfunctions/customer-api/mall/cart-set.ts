import type { CustomerActions } from '@shared/contracts/index';
import { skuStocks, stockId } from '../../data/sku-stocks';
import { changeCart } from '../../operations/cart-change';
import { cartViewOf } from '../../operations/cart-view';
import { lookUpOffers } from '../../operations/product-offer';
import type { Handler } from '../../runtime/dispatch';

/** Sets the pieces of a line of one's own cart; 0 takes it out. More than is left is refused, less always goes. Repeating it sets once. */
export const cartSet: Handler<CustomerActions['cart.set']> = async ({ requestId, storeId, productId, skuId, quantity }, { actor, now, fail }) => {
  const left = quantity === 0 ? 0 : await leftOf(productId, skuId);
  const cart = await changeCart({ customerId: actor.id, storeId, requestId }, (lines) => {
    const line = lines.find((one) => one.productId === productId && one.skuId === skuId);
    if (!line || line.quantity === quantity) return lines;
    if (quantity > line.quantity && quantity > left) return fail('STOCK_SHORT');
    return quantity === 0 ? lines.filter((one) => one !== line) : lines.map((one) => (one === line ? { ...one, quantity } : one));
  }, now);
  return cartViewOf(cart);
};

/** Pieces that can be had of a SKU, none of what is not sold. */
async function leftOf(productId: string, skuId: string): Promise<number> {
  const [offer] = await lookUpOffers([{ productId, skuId }]);
  if (typeof offer !== 'object') return 0;
  return (await skuStocks.countersOf([offer])).get(stockId(productId, skuId))?.left ?? offer.sku.initialStock;
}
