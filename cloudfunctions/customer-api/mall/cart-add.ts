import type { CustomerActions } from '@shared/contracts/index';
import type { CartLine } from '@shared/domain/mall/model';
import { CART_LINES, LINE_PIECES } from '@shared/domain/mall/cart-rules';
import { skuStocks } from '../../data/sku-stocks';
import { changeCart } from '../../operations/cart-change';
import { cartViewOf } from '../../operations/cart-view';
import { lookUpOffers } from '../../operations/product-offer';
import type { Handler } from '../../runtime/dispatch';

/** Puts pieces into one's own cart; a line that is there grows. Writes the cart alone, nothing is held; repeating it adds once. */
export const cartAdd: Handler<CustomerActions['cart.add']> = async ({ requestId, productId, skuId, quantity }, { actor, now, fail }) => {
  const [offer] = await lookUpOffers([{ productId, skuId }]);
  if (offer === undefined || offer === 'PRODUCT_NOT_FOUND') return fail('PRODUCT_NOT_FOUND');
  if (typeof offer === 'string') return fail('PRODUCT_OFF_SALE');
  const { product, sku } = offer;
  const left = (await skuStocks.countersOf([offer])).values().next().value?.left ?? sku.initialStock;
  const fresh: CartLine = {
    productId, skuId, title: product.title, skuName: sku.name, coverUrl: product.pictures[0] ?? '', kind: product.kind, quantity: 0, addedPriceFen: sku.priceFen, addedAt: now,
  };
  const cart = await changeCart({ customerId: actor.id, storeId: product.storeId, requestId }, (lines) => {
    const line = lines.find((one) => one.productId === productId && one.skuId === skuId) ?? fresh;
    const grown = { ...line, quantity: line.quantity + quantity };
    if (grown.quantity > left) return fail('STOCK_SHORT');
    if (grown.quantity > LINE_PIECES || (line === fresh && lines.length >= CART_LINES)) return fail('CART_FULL');
    return line === fresh ? [grown, ...lines] : lines.map((one) => (one === line ? grown : one));
  }, now);
  return cartViewOf(cart);
};
