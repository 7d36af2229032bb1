import type { Cart, CartLine, CartLineView, CartView, SkuStock } from '@shared/domain/mall/model';
import { skuStocks, stockId } from '../data/sku-stocks';
import { lookUpOffers, type OfferProblem, type ProductOffer } from './product-offer';

const PROBLEM_WORDS: Record<OfferProblem, string> = {
  PRODUCT_NOT_FOUND: '已下架', PRODUCT_OFF_SALE: '已下架', PRODUCT_MISCONFIGURED: '暂不可购买',
};

/** A cart with what its lines cost now and why some cannot be bought; no cart is an empty one. */
export async function cartViewOf(cart: Pick<Cart, 'lines'> | null): Promise<CartView> {
  const lines = cart?.lines ?? [];
  if (lines.length === 0) return { lines: [], count: 0 };
  const offers = await lookUpOffers(lines);
  const stocks = await skuStocks.countersOf(offers.filter((offer) => typeof offer !== 'string'));
  return {
    lines: lines.map((line, index) => {
      const offer = offers[index];
      return typeof offer === 'object' ? soldLine(line, offer, stocks) : { ...line, priceFen: line.addedPriceFen, left: 0, problem: PROBLEM_WORDS[offer ?? 'PRODUCT_NOT_FOUND'] };
    }),
    count: lines.reduce((sum, line) => sum + line.quantity, 0),
  };
}

function soldLine(line: CartLine, { product, sku }: ProductOffer, stocks: ReadonlyMap<string, SkuStock>): CartLineView {
  const left = stocks.get(stockId(product.id, sku.id))?.left ?? sku.initialStock;
  return {
    ...line, title: product.title, skuName: sku.name, coverUrl: product.pictures[0] ?? '', kind: product.kind, priceFen: sku.priceFen, left,
    problem: problemOfStock(left, line.quantity),
  };
}

function problemOfStock(left: number, quantity: number): string {
  if (left <= 0) return '已售罄';
  return left < quantity ? `仅剩 ${left} 件` : '';
}
