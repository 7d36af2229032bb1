import type { CartLine, Product } from '@shared/domain/mall/model';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import { EAST } from '../people';
import { customerId, type Ledger } from '../ledger';

/** Product, end of the SKU's id, pieces, days in the cart, and by how much the price has fallen since, fen. */
type CartRow = readonly [productId: string, suffix: string, quantity: number, daysAgo: number, fellByFen: number];

/** What Zhang Wei has put aside: one thing got cheaper, one is sold out, one is a service. */
const rows: readonly CartRow[] = [['floor-mats', 'x5', 1, 0, 0], ['thermos', 'green', 2, 4, 1000], ['fragrance', 'tea', 1, 9, 0], ['car-wash-card', '10', 1, 6, 0]];

/** Writes the cart of the walk-through's customer. */
export function addCarts(ledger: Ledger, products: readonly Product[]): void {
  const lines = rows.flatMap(([productId, suffix, quantity, daysAgo, fellByFen]): CartLine[] => {
    const product = products.find((one) => one.id === productId);
    const sku = product?.skus.find((one) => one.id === `${productId}-${suffix}`);
    if (!product || !sku) throw new Error(`the story has no ${productId} ${suffix}`);
    const { title, kind, pictures } = product;
    return [{
      productId, skuId: sku.id, title, skuName: sku.name, coverUrl: pictures[0] ?? '', kind, quantity, addedPriceFen: sku.priceFen + fellByFen,
      addedAt: Math.min(ledger.past(daysAgo, 560), ledger.now),
    }];
  });
  const owner = customerId('zhang-wei');
  ledger.add('carts', { id: idFrom('cart', owner, EAST), customerId: owner, storeId: EAST, lines, requestIds: [], updatedAt: ledger.now });
}
