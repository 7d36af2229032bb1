import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import { SHELF_SORTS, type CartView, type DeliveryAddress, type ProductCategory, type ProductChange, type ProductReview, type ProductView, type ShelfItem } from '@shared/domain/mall/model';
import { defineAction, outputOf } from './action';
import { cursor, fen, id, integer, note, phone, requestId, text } from './fields';

const nextPage = v.nullable(cursor);
const pictures = v.pipe(v.array(v.pipe(v.string(), v.maxLength(300), v.startsWith('cloud://'))), v.maxLength(6));
const quantity = integer(1, 99);
const region = v.pipe(v.array(text(20)), v.minLength(2), v.maxLength(4));

/** A shelf item without what only search and the job need. */
export type ShelfCard = Omit<ShelfItem, 'searchTerms' | 'digest' | 'problems' | 'isShown' | 'updatedAt' | 'rank'>;
/** Star counts beside the reviews, `stars[0]` for one star. */
export interface ReviewPage extends Page<ProductReview> {
  stars: number[];
}

export const mallCustomerActions = {
  'mall.listCategories': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ storeId: id }), output: outputOf<{ categories: ProductCategory[] }>(), errors: ['STORE_NOT_FOUND'],
  }),
  /** Products on sale, 20 a page; `search` finds pieces of title and keywords. */
  'mall.listProducts': defineAction({
    access: 'everyone', effect: 'read',
    input: v.strictObject({ storeId: id, categoryId: v.nullable(id), search: note(20), sort: v.picklist(SHELF_SORTS), cursor: nextPage }),
    output: outputOf<Page<ShelfCard>>(), errors: ['STORE_NOT_FOUND'],
  }),
  'mall.getProduct': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ productId: id }), output: outputOf<ProductView>(), errors: ['PRODUCT_NOT_FOUND'],
  }),
  'mall.listReviews': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ productId: id, cursor: nextPage }), output: outputOf<ReviewPage>(), errors: ['PRODUCT_NOT_FOUND'],
  }),
  'cart.get': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({ storeId: id }), output: outputOf<CartView>(), errors: [] }),
  /** Adds pieces; a line that is there grows. */
  'cart.add': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, productId: id, skuId: id, quantity }),
    output: outputOf<CartView>(), errors: ['PRODUCT_NOT_FOUND', 'PRODUCT_OFF_SALE', 'STOCK_SHORT', 'CART_FULL'],
  }),
  /** Sets pieces of a line; 0 takes it out. */
  'cart.set': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, storeId: id, productId: id, skuId: id, quantity: integer(0, 99) }),
    output: outputOf<CartView>(), errors: ['STOCK_SHORT'],
  }),
  'address.list': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<{ addresses: DeliveryAddress[] }>(), errors: [] }),
  /** Adds or changes an address; at most twenty. */
  'address.save': defineAction({
    access: 'everyone', effect: 'write',
    input: v.strictObject({ requestId, addressId: v.nullable(id), name: text(20), phone, region, detail: text(80), isDefault: v.boolean() }),
    output: outputOf<DeliveryAddress>(), errors: ['ADDRESS_NOT_FOUND', 'ADDRESS_LIMIT_REACHED'],
  }),
  'address.remove': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, addressId: id }), output: outputOf<{ addresses: DeliveryAddress[] }>(), errors: [],
  }),
  /** One review per line of a completed order. */
  'review.submit': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, orderId: id, skuId: id, stars: integer(1, 5), text: note(300), pictures }),
    output: outputOf<ProductReview>(), errors: ['ORDER_NOT_FOUND', 'ORDER_STATUS_CHANGED', 'ALREADY_REVIEWED', 'TEXT_RISKY'],
  }),
} as const;

const desk = ['customerService', 'marketingManager', 'serviceManager', 'salesManager', 'generalManager'] as const;
const merchants = ['marketingManager', 'serviceManager', 'generalManager'] as const;

/** A product on the staff's shelf: also those off sale or wrongly configured. */
export interface StaffShelfRow {
  id: string;
  title: string;
  coverUrl: string;
  categoryId: string;
  isShown: boolean;
  problems: string[];
  priceFromFen: number;
  left: number;
  soldCount: number;
}

/** A product with its stock, for those who change it. */
export interface StaffProduct {
  id: string;
  title: string;
  coverUrl: string;
  status: 'onSale' | 'offSale';
  problems: string[];
  skus: { id: string; name: string; priceFen: number; listPriceFen: number; left: number; sold: number; heldInOrders: number }[];
}

export const mallStaffActions = {
  'mall.listProducts': defineAction({
    access: desk, effect: 'read', input: v.strictObject({ search: note(20), scope: v.picklist(['all', 'shown', 'hidden', 'soldOut']), cursor: nextPage }),
    output: outputOf<Page<StaffShelfRow>>(), errors: [],
  }),
  'mall.getProduct': defineAction({ access: desk, effect: 'read', input: v.strictObject({ productId: id }), output: outputOf<StaffProduct>(), errors: ['PRODUCT_NOT_FOUND'] }),
  'mall.listChanges': defineAction({
    access: desk, effect: 'read', input: v.strictObject({ productId: id, cursor: nextPage }), output: outputOf<Page<ProductChange>>(), errors: ['PRODUCT_NOT_FOUND'],
  }),
  /** Adds pieces or takes them away; never below zero. */
  'mall.adjustStock': defineAction({
    access: merchants, effect: 'write', input: v.strictObject({ requestId, productId: id, skuId: id, by: integer(-9999, 9999), reason: text(60) }),
    output: outputOf<StaffProduct>(), errors: ['PRODUCT_NOT_FOUND', 'STOCK_SHORT'],
  }),
  /** New price; open orders keep theirs. */
  'mall.changePrice': defineAction({
    access: merchants, effect: 'write', input: v.strictObject({ requestId, productId: id, skuId: id, priceFen: fen, listPriceFen: fen, reason: text(60) }),
    output: outputOf<StaffProduct>(), errors: ['PRODUCT_NOT_FOUND', 'PRICE_INVALID'],
  }),
  'mall.setOnSale': defineAction({
    access: merchants, effect: 'write', input: v.strictObject({ requestId, productId: id, isOnSale: v.boolean(), reason: note(60) }),
    output: outputOf<StaffProduct>(), errors: ['PRODUCT_NOT_FOUND', 'PRODUCT_MISCONFIGURED'],
  }),
  /** Rebuilds the shelf from the admin documents at once and says what cannot be sold and why. */
  'mall.refreshShelf': defineAction({
    access: desk, effect: 'write', input: v.strictObject({ requestId }), output: outputOf<{ shown: number; hidden: { productId: string; title: string; problems: string[] }[] }>(), errors: [],
  }),
  'review.list': defineAction({
    access: desk, effect: 'read', input: v.strictObject({ scope: v.picklist(['all', 'unanswered', 'low']), cursor: nextPage }), output: outputOf<Page<ProductReview & { productTitle: string }>>(), errors: [],
  }),
  'review.reply': defineAction({
    access: desk, effect: 'write', input: v.strictObject({ requestId, reviewId: id, text: text(200) }), output: outputOf<ProductReview>(), errors: ['REVIEW_NOT_FOUND', 'TEXT_RISKY'],
  }),
  'review.setHidden': defineAction({
    access: merchants, effect: 'write', input: v.strictObject({ requestId, reviewId: id, isHidden: v.boolean() }), output: outputOf<ProductReview>(), errors: ['REVIEW_NOT_FOUND'],
  }),
} as const;
