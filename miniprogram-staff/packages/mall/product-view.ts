import type { TimelineItem } from '../../components/timeline/timeline';
import type { Tone } from '../../components/status-tag/status-tag';
import type { StaffProduct } from '@shared/contracts/mall';
import { formatYuan, parseYuan } from '@shared/core/money';
import type { ProductChange } from '@shared/domain/mall/model';

/** One choice of a product with its figures. */
export interface SkuView {
  id: string;
  name: string;
  priceFen: number;
  listPriceFen: number;
  left: number;
  figures: { label: string; value: string }[];
}

/** A product on its own page. */
export interface ProductPage {
  picture: string;
  title: string;
  status: string;
  tone: Tone;
  isOnSale: boolean;
  /** Off sale can always be; on sale only what has no problem. */
  canSwitch: boolean;
  problems: string[];
  skus: SkuView[];
}

/** A product as those who mind it see it. */
export function toProductPage({ coverUrl, title, status, problems, skus }: StaffProduct): ProductPage {
  const isOnSale = status === 'onSale';
  const face = problems.length > 0 ? { status: '资料有误，没有上架', tone: 'danger' as const } : isOnSale ? { status: '在售', tone: 'success' as const } : { status: '已下架', tone: 'neutral' as const };
  return {
    picture: coverUrl, title: title || '未命名商品', ...face, isOnSale, canSwitch: isOnSale || problems.length === 0, problems,
    skus: skus.map(({ id, name, priceFen, listPriceFen, left, sold, heldInOrders }) => ({
      id, name, priceFen, listPriceFen, left,
      figures: [{ label: '可售', value: String(left) }, { label: '待付款占用', value: String(heldInOrders) }, { label: '已售', value: String(sold) }],
    })),
  };
}

/** A line of the product's log. */
export function toChange({ id, at, kind, before, after, skuName, reason, staffName }: ProductChange): TimelineItem {
  const words: Record<ProductChange['kind'], string> = {
    stock: `库存 ${before} → ${after}`, price: `售价 ${formatYuan(before)} → ${formatYuan(after)}`, status: after === 1 ? '上架' : '下架',
  };
  return { id, at, title: skuName === '' ? words[kind] : `${skuName} ${words[kind]}`, detail: reason, actor: staffName };
}

/** A number of pieces as it was typed. */
export interface StockChange {
  /** Null while it cannot be sent. */
  by: number | null;
  /** What follows, or what is wrong. */
  hint: string;
  isWrong: boolean;
}

const MOST_PIECES = 9999;

/** Reads how many pieces come or go; never more than there are. */
export function readStock(text: string, direction: 'more' | 'less', left: number): StockChange {
  if (text === '') return { by: null, hint: '', isWrong: false };
  const pieces = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (pieces < 1 || pieces > MOST_PIECES) return { by: null, hint: `请输入 1 到 ${MOST_PIECES} 的整数`, isWrong: true };
  const by = direction === 'more' ? pieces : -pieces;
  if (left + by < 0) return { by: null, hint: `可售只有 ${left} 件`, isWrong: true };
  return { by, hint: `调整后可售 ${left + by} 件`, isWrong: false };
}

/** Prices as they were typed. */
export interface PriceChange {
  /** Null while they cannot be sent. */
  prices: { priceFen: number; listPriceFen: number } | null;
  problem: string;
}

/** Reads the price and the one crossed out beside it, in yuan; no second one is fine. */
export function readPrices(price: string, listPrice: string): PriceChange {
  const priceFen = parseYuan(price);
  if (priceFen === null || priceFen === 0) return { prices: null, problem: '请输入售价，最多两位小数，不能为 0' };
  const listPriceFen = listPrice.trim() === '' ? 0 : parseYuan(listPrice);
  if (listPriceFen === null) return { prices: null, problem: '划线价最多两位小数，不需要时留空' };
  if (listPriceFen !== 0 && listPriceFen < priceFen) return { prices: null, problem: '划线价不能低于售价' };
  return { prices: { priceFen, listPriceFen }, problem: '' };
}
