import type { CustomerActions } from '@shared/contracts/index';
import { ratingOf } from '@shared/domain/mall/shelf';
import { productRatings } from '../../data/product-ratings';
import { products } from '../../data/products';
import { purchaseCounts } from '../../data/purchase-counts';
import { skuStocks, stockId } from '../../data/sku-stocks';
import { couponHintsFor } from '../../operations/coupon-hints';
import { categoriesOf, problemsOfProduct } from '../../operations/product-offer';
import type { Handler } from '../../runtime/dispatch';

/** A product as it is this moment, also one off sale, so that old links say so; one whose document is not in order is not there. */
export const getProduct: Handler<CustomerActions['mall.getProduct']> = async ({ productId }, { actor, now, fail }) => {
  const found = await products.get(productId);
  if (!found) return fail('PRODUCT_NOT_FOUND');
  const categories = await categoriesOf([found]);
  if (problemsOfProduct(found, categories).length > 0) return fail('PRODUCT_NOT_FOUND');
  const [stocks, rating, taken, couponHints] = await Promise.all([
    skuStocks.leftOf([found]), productRatings.get(productId),
    found.limitPerCustomer === 0 ? 0 : purchaseCounts.takenBy(productId, actor.id), couponHintsFor(found, now),
  ]);
  const { skus, keywords: _keywords, rank: _rank, ...product } = found;
  const counted = skus.map((sku) => ({ sku, stock: stocks.get(stockId(productId, sku.id)) }));
  return {
    product, couponHints, ...ratingOf(rating),
    categoryName: categories.get(product.categoryId)?.name ?? '',
    skus: counted.map(({ sku: { id, name, priceFen, listPriceFen }, stock }) => ({ id, name, priceFen, listPriceFen, left: stock?.left ?? 0 })),
    soldCount: counted.reduce((sum, { stock }) => sum + (stock?.sold ?? 0), 0),
    leftForCustomer: product.limitPerCustomer === 0 ? null : Math.max(0, product.limitPerCustomer - (taken ?? 0)),
  };
};
