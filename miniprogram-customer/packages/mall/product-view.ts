import { formatFriendlyTime } from '@shared/core/time';
import { DELIVERY_LABELS, type ProductReview, type ProductView, type SkuOffer } from '@shared/domain/mall/model';
import { soldText } from '../../services/product-view';

/** A row of the tables on the product page. */
export interface FactRow {
  name: string;
  value: string;
}

/** The product page without its choices and reviews. */
export interface ProductPage {
  title: string;
  subtitle: string;
  pictures: string[];
  hasManyPictures: boolean;
  /** The lowest and the highest price of its choices; equal where there is one price. */
  priceFen: number;
  highPriceFen: number;
  /** Crossed out beside a single price that is below it, else 0. */
  listPriceFen: number;
  sold: string;
  /** 到店自提, 快递到家; 到店使用 for services. */
  ways: string[];
  /** 每人限购 2 件，还可购 1 件; empty without a limit. */
  limit: string;
  couponHints: string[];
  /** What one piece of a service contains; empty for goods. */
  packageItems: FactRow[];
  /** How long a package is good, empty for goods. */
  validity: string;
  specifications: FactRow[];
  details: string[];
  notes: string[];
  /** Why it cannot be bought now; empty when it can. */
  problem: string;
}

/** One choice of the product; its list price is 0 when there is nothing to cross out. */
export interface SkuChoice extends SkuOffer {
  /** 仅剩 3 件, 已售罄, or nothing while there is plenty. */
  leftText: string;
  isSoldOut: boolean;
}

/** What is going to be bought. */
export interface Choice {
  skuId: string;
  quantity: number;
}

const MOST_PIECES = 99;
const FEW_PIECES = 10;

function problemOf({ product, skus, leftForCustomer }: ProductView): string {
  if (product.status === 'offSale') return '已下架';
  if (skus.every((sku) => sku.left <= 0)) return '已售罄';
  return leftForCustomer === 0 ? '已达限购数量' : '';
}

function limitOf({ product, leftForCustomer }: ProductView): string {
  if (product.limitPerCustomer === 0) return '';
  const limit = `每人限购 ${product.limitPerCustomer} 件`;
  return leftForCustomer === null || leftForCustomer === product.limitPerCustomer ? limit : `${limit}，您还可购 ${leftForCustomer} 件`;
}

/** 已售 38 · 仅剩 2 件: what is left is counted once it is little. */
function soldAndLeft({ soldCount, skus }: ProductView): string {
  const left = skus.reduce((sum, sku) => sum + Math.max(0, sku.left), 0);
  return left > 0 && left < FEW_PIECES ? `${soldText(soldCount)} · 仅剩 ${left} 件` : soldText(soldCount);
}

function crossedOut(sku: SkuOffer | undefined): number {
  return sku && sku.listPriceFen > sku.priceFen ? sku.listPriceFen : 0;
}

/** The page of a product. */
export function toProductPage(view: ProductView): ProductPage {
  const { product, skus, couponHints } = view;
  const prices = skus.map((sku) => sku.priceFen);
  const priceFen = Math.min(...prices);
  const isService = product.kind === 'service';
  return {
    title: product.title, subtitle: product.subtitle, pictures: product.pictures.length > 0 ? product.pictures : [''], hasManyPictures: product.pictures.length > 1,
    priceFen, highPriceFen: Math.max(...prices), listPriceFen: skus.length === 1 ? crossedOut(skus[0]) : 0, sold: soldAndLeft(view),
    ways: isService ? ['到店使用'] : product.deliveries.map((delivery) => DELIVERY_LABELS[delivery]), limit: limitOf(view), couponHints,
    packageItems: product.packageItems.map(({ name, uses }) => ({ name, value: `${uses} 次` })),
    validity: isService && product.validDays > 0 ? `付款后 ${product.validDays} 天内有效` : '',
    specifications: product.specifications, details: product.details, notes: product.notes, problem: problemOf(view),
  };
}

/** The choices with what is left of each. */
export function toSkuChoices(skus: readonly SkuOffer[]): SkuChoice[] {
  return skus.map((sku) => ({ ...sku, listPriceFen: crossedOut(sku), isSoldOut: sku.left <= 0, leftText: sku.left <= 0 ? '已售罄' : sku.left < FEW_PIECES ? `仅剩 ${sku.left} 件` : '' }));
}

/** The choice to start with: the first that is there, one piece of it. */
export function startingChoice(skus: readonly SkuOffer[]): Choice {
  const sku = skus.find((candidate) => candidate.left > 0) ?? skus[0];
  return { skuId: sku?.id ?? '', quantity: 1 };
}

/** A choice that still stands after the product was read again; else the one to start with. */
export function keptChoice(skus: readonly SkuOffer[], choice: Choice): Choice {
  return skus.some((sku) => sku.id === choice.skuId) ? choice : startingChoice(skus);
}

/** Pieces of a choice that can be bought at once; at least one, so that a stepper has a place to stand. */
export function mostPieces(left: number, leftForCustomer: number | null): number {
  return Math.max(1, Math.min(left, leftForCustomer ?? MOST_PIECES, MOST_PIECES));
}

/** 4L 装 · 2 件 */
export function choiceText(skus: readonly SkuOffer[], { skuId, quantity }: Choice): string {
  return `${skus.find((sku) => sku.id === skuId)?.name ?? ''} · ${quantity} 件`;
}

/** 4.9 */
export function scoreText(ratingTenths: number): string {
  return (ratingTenths / 10).toFixed(1);
}

/** A review as others read it. */
export interface ReviewCard {
  id: string;
  name: string;
  stars: number;
  /** 5 月 18 日 · 4L 装 */
  about: string;
  text: string;
  pictures: string[];
  reply: string;
}

/** A review at `now`. */
export function toReviewCard(review: ProductReview, now: number): ReviewCard {
  const { id, maskedName, stars, skuName, text, pictures, reply, at } = review;
  return {
    id, name: maskedName, stars, about: [formatFriendlyTime(at, now), skuName].filter(Boolean).join(' · '), text: text === '' ? '没有留下文字' : text, pictures,
    reply: reply ?? '',
  };
}

/** How many gave how many stars. */
export interface StarRow {
  label: string;
  count: number;
  percent: number;
}

/** Five stars first; `counts[0]` is one star. */
export function toStarRows(counts: readonly number[]): StarRow[] {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return [5, 4, 3, 2, 1].map((stars) => {
    const count = counts[stars - 1] ?? 0;
    return { label: `${stars} 星`, count, percent: total === 0 ? 0 : Math.round((count / total) * 100) };
  });
}

/** The average of star counts in tenths of a star; 0 without any. */
export function averageTenths(counts: readonly number[]): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : Math.round((counts.reduce((sum, count, index) => sum + count * (index + 1), 0) / total) * 10);
}
