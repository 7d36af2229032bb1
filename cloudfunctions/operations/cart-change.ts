import type { Cart, CartLine } from '@shared/domain/mall/model';
import type { MallOrder } from '@shared/domain/order/model';
import { cartId, carts } from '../data/carts';
import { inTransaction } from '../runtime/transaction';

/** Requests a cart remembers. */
const REMEMBERED = 20;

/** Whose cart is changed, where, and by which request. */
export interface CartChange {
  customerId: string;
  storeId: string;
  requestId: string;
}

/**
 * Changes a cart once per request.
 *
 * @param change the new lines; may refuse, then nothing is written. The same array means no change
 */
export function changeCart(
  { customerId, storeId, requestId }: CartChange, change: (lines: readonly CartLine[]) => readonly CartLine[], now: number,
): Promise<Cart> {
  return inTransaction(async (transaction) => {
    const all = carts.within(transaction);
    const id = cartId(customerId, storeId);
    const cart = await all.get(id) ?? { id, customerId, storeId, lines: [], requestIds: [], updatedAt: now };
    if (cart.requestIds.includes(requestId)) return cart;
    const lines = change(cart.lines);
    if (lines === cart.lines) return cart;
    const changed = { ...cart, lines: [...lines], requestIds: [requestId, ...cart.requestIds].slice(0, REMEMBERED), updatedAt: now };
    await all.put(changed);
    return changed;
  });
}

/** Takes what was ordered out of the cart, once. */
export async function takeFromCart({ id, customerId, storeId, lines }: MallOrder, now: number): Promise<void> {
  const isOrdered = (line: CartLine): boolean => lines.some((one) => one.productId === line.productId && one.skuId === line.skuId);
  await changeCart({ customerId, storeId, requestId: id }, (kept) => (kept.some(isOrdered) ? kept.filter((line) => !isOrdered(line)) : kept), now);
}
