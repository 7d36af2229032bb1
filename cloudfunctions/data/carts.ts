import type { Cart } from '@shared/domain/mall/model';
import { idFrom } from '../runtime/ids';
import { defineCollection } from './collection';

/** Id of a customer's cart at a store. */
export function cartId(customerId: string, storeId: string): string {
  return idFrom('cart', customerId, storeId);
}

/** Carts, one per customer and store. */
export const carts = defineCollection<Cart>({ name: 'carts', indexes: [] });
