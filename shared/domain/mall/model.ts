/** How goods reach the customer; services need neither. */
export const DELIVERIES = ['pickup', 'express'] as const;
export type Delivery = (typeof DELIVERIES)[number];
export const DELIVERY_LABELS: Record<Delivery, string> = { pickup: '到店自提', express: '快递到家' };

/** Goods are handed over once; a service is used at the store, one use after another (次卡、保养套餐). */
export const PRODUCT_KINDS = ['goods', 'service'] as const;
export type ProductKind = (typeof PRODUCT_KINDS)[number];
export const PRODUCT_KIND_LABELS: Record<ProductKind, string> = { goods: '商品', service: '服务套餐' };

export type ProductStatus = 'onSale' | 'offSale';
export const PRODUCT_STATUS_LABELS: Record<ProductStatus, string> = { onSale: '在售', offSale: '已下架' };

/** A shelf of the mall; an admin document. */
export interface ProductCategory {
  id: string;
  storeId: string;
  name: string;
  /** Cloud file id or address of the picture, or empty. */
  icon: string;
  order: number;
}

/** One choice of a product that can be bought: 4L 装, 全合成. */
export interface Sku {
  id: string;
  name: string;
  priceFen: number;
  /** Crossed out beside the price; 0 when there is none. */
  listPriceFen: number;
  /** Pieces when the product is first offered; from then on the stock is counted in `sku_stocks`. */
  initialStock: number;
}

/** Something a service package contains, per piece bought. */
export interface PackageItem {
  id: string;
  name: string;
  uses: number;
}

/** A named property on the product page: 产地, 适用车型. */
export interface ProductSpecification {
  name: string;
  value: string;
}

/** What is sold; an admin document, checked against `shared/documents/products` whenever it is used. */
export interface Product {
  id: string;
  storeId: string;
  categoryId: string;
  kind: ProductKind;
  title: string;
  subtitle: string;
  /** Cloud file ids or addresses; the first is the cover. */
  pictures: string[];
  specifications: ProductSpecification[];
  /** Paragraphs of the description. */
  details: string[];
  /** 购买须知, one sentence each. */
  notes: string[];
  skus: Sku[];
  /** Of goods; empty for services. */
  deliveries: Delivery[];
  /** Of services; empty for goods. */
  packageItems: PackageItem[];
  /** Days a package can be used after payment; 0 for goods. */
  validDays: number;
  /** Pieces one customer may buy in all; 0 means no limit. */
  limitPerCustomer: number;
  status: ProductStatus;
  /** Higher stands earlier. */
  rank: number;
  /** Words people search for beside the title. */
  keywords: string[];
}

/** Settings of a store's mall; an admin document with the store's id. */
export interface MallSettings {
  id: string;
  /** Minutes an order waits for payment. */
  payMinutes: number;
  /** Freight of an express order. */
  freightFen: number;
  /** Goods from this sum on travel free; 0 means never. */
  freeFreightFromFen: number;
  /** Days after dispatch until receipt is assumed. */
  receiveDays: number;
  /** Days after completion within which goods can be sent back. */
  afterSaleDays: number;
  /** Minutes within which a manager may undo a write-off. */
  undoMinutes: number;
  /** What a car's deposit is called; the two words differ in law. */
  depositWord: '订金' | '定金';
}

/**
 * Pieces of a SKU that are left. `moves` names whose movement is not proven yet by its order; see `cloudfunctions/data/counters.ts`.
 */
export interface SkuStock {
  id: string;
  storeId: string;
  productId: string;
  left: number;
  sold: number;
  moves: CounterMove[];
}

/** Mark of a counter's movement that still waits for its owner. */
export interface CounterMove {
  key: string;
  /** The document that proves or disproves the movement. */
  ownerId: string;
  field: string;
  by: number;
  at: number;
}

/** Pieces of a product that one customer has bought or holds in open orders. */
export interface PurchaseCount {
  id: string;
  taken: number;
  moves: CounterMove[];
}

/** A product as the list shows it: derived from product and stock, rebuilt by a job and by 刷新货架. */
export interface ShelfItem {
  id: string;
  storeId: string;
  categoryId: string;
  kind: ProductKind;
  title: string;
  subtitle: string;
  coverUrl: string;
  /** The lowest price of its SKUs. */
  priceFromFen: number;
  listPriceFen: number;
  hasManyPrices: boolean;
  soldCount: number;
  left: number;
  /** Average of reviews in tenths of a star, 0 without reviews. */
  ratingTenths: number;
  reviewCount: number;
  rank: number;
  /** Pieces of words by which search finds it, and marks of the lists it stands in; see `shelf.ts`. */
  searchTerms: string[];
  /** False while off sale or wrongly configured. */
  isShown: boolean;
  /** Why the admin's document cannot be sold, in Chinese; empty when it can. */
  problems: string[];
  /** Fingerprint of what it was built from. */
  digest: string;
  updatedAt: number;
}

/** How a list is ordered. */
export const SHELF_SORTS = ['rank', 'soldCount', 'priceUp', 'priceDown'] as const;
export type ShelfSort = (typeof SHELF_SORTS)[number];

/** A SKU as the product page offers it. */
export interface SkuOffer {
  id: string;
  name: string;
  priceFen: number;
  listPriceFen: number;
  left: number;
}

/** The product page. */
export interface ProductView {
  product: Omit<Product, 'skus' | 'keywords' | 'rank'>;
  categoryName: string;
  skus: SkuOffer[];
  soldCount: number;
  ratingTenths: number;
  reviewCount: number;
  /** Pieces this customer may still buy, or null without a limit. */
  leftForCustomer: number | null;
  /** Coupons of this store that could be claimed for it, at most three, as short words. */
  couponHints: string[];
}

/** One wish in the cart, with what it looked like when it was put in. */
export interface CartLine {
  productId: string;
  skuId: string;
  title: string;
  skuName: string;
  coverUrl: string;
  kind: ProductKind;
  quantity: number;
  /** Price when it was put in; the cart says when it changed. */
  addedPriceFen: number;
  addedAt: number;
}

/** A customer's cart at one store; the id follows from both. */
export interface Cart {
  id: string;
  customerId: string;
  storeId: string;
  lines: CartLine[];
  /** Requests that changed it, the latest first, at most twenty: a repeated one changes nothing. */
  requestIds: string[];
  updatedAt: number;
}

/** A cart line with what is true now. */
export interface CartLineView extends CartLine {
  priceFen: number;
  left: number;
  /** Why it cannot be bought now, in Chinese, or empty. */
  problem: string;
}

export interface CartView {
  lines: CartLineView[];
  /** Pieces over all lines. */
  count: number;
}

/** Where express goods go. */
export interface DeliveryAddress {
  id: string;
  customerId: string;
  name: string;
  phone: string;
  /** 省市区. */
  region: string[];
  detail: string;
  isDefault: boolean;
  updatedAt: number;
}

/** What a buyer thinks of a product; once per order line. */
export interface ProductReview {
  id: string;
  storeId: string;
  productId: string;
  orderId: string;
  skuName: string;
  customerId: string;
  /** 李** as others see it. */
  maskedName: string;
  /** 1 to 5. */
  stars: number;
  text: string;
  /** Cloud file ids, at most six. */
  pictures: string[];
  reply: string | null;
  repliedByName: string | null;
  isHidden: boolean;
  at: number;
}

/** A review with the request that wrote it, as it is stored. */
export interface StoredReview extends ProductReview {
  requestId: string;
}

/** Fields of a rating, for one to five stars. */
export const RATING_FIELDS = ['star1', 'star2', 'star3', 'star4', 'star5'] as const;
export type RatingField = (typeof RATING_FIELDS)[number];

/** How often a product got how many stars. Hiding a review takes its text away, not its stars. */
export type ProductRating = Record<RatingField, number> & {
  id: string;
  storeId: string;
  moves: CounterMove[];
};

/** A change of stock or price by a colleague, for the product's log. */
export interface ProductChange {
  id: string;
  storeId: string;
  productId: string;
  skuId: string;
  skuName: string;
  kind: 'stock' | 'price' | 'status';
  /** What it was and became: pieces, fen, or 0/1 for off/on sale. */
  before: number;
  after: number;
  reason: string;
  staffId: string;
  staffName: string;
  at: number;
}
