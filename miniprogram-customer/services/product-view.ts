import type { ShelfCard } from '@shared/contracts/mall';
import { PRODUCT_KIND_LABELS } from '@shared/domain/mall/model';

/** A product among others. */
export interface ProductCard {
  id: string;
  title: string;
  subtitle: string;
  picture: string;
  priceFromFen: number;
  /** Crossed out beside the price; 0 for none. */
  listPriceFen: number;
  /** 起 where choices differ in price. */
  priceSuffix: string;
  /** 已售 128 · 4.9 分 */
  facts: string;
  /** 服务套餐 on services, empty on goods. */
  kind: string;
  isSoldOut: boolean;
}

const TEN_THOUSAND = 10_000;
const SCORE_FROM_REVIEWS = 1;

/** Pieces sold in few digits: 128, 1.2万. */
export function soldText(soldCount: number): string {
  if (soldCount === 0) return '新品上架';
  return `已售 ${soldCount < TEN_THOUSAND ? soldCount : `${Number((soldCount / TEN_THOUSAND).toFixed(1))}万`}`;
}

/** A product as the list shows it. */
export function toProductCard(item: ShelfCard): ProductCard {
  const { id, title, subtitle, coverUrl, kind, priceFromFen, listPriceFen, hasManyPrices, soldCount, ratingTenths, reviewCount, left } = item;
  const score = reviewCount >= SCORE_FROM_REVIEWS ? ` · ${(ratingTenths / 10).toFixed(1)} 分` : '';
  return {
    id, title, subtitle, picture: coverUrl, priceFromFen, listPriceFen: listPriceFen > priceFromFen ? listPriceFen : 0, priceSuffix: hasManyPrices ? '起' : '',
    facts: soldText(soldCount) + score, kind: kind === 'service' ? PRODUCT_KIND_LABELS.service : '', isSoldOut: left <= 0,
  };
}

/** What to point at first: products below their list price, then the others, as many as asked for; sold-out ones stay away. */
export function toSpecials(items: readonly ShelfCard[], count: number): ProductCard[] {
  const cards = items.map(toProductCard).filter((card) => !card.isSoldOut);
  return [...cards.filter((card) => card.listPriceFen > 0), ...cards.filter((card) => card.listPriceFen === 0)].slice(0, count);
}
