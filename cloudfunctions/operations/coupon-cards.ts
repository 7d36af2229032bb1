import type { Coupon, CouponCard, CouponScope } from '@shared/domain/coupon/model';
import { toCouponCard } from '@shared/domain/coupon/rules';
import { productCategories } from '../data/product-categories';
import { products } from '../data/products';

/** Names a scope is told with; more are summed up as 等. */
const NAMES_TOLD = 3;
/** Ids one read takes. */
const MANY = 100;

/** Names of the categories and products of scopes, by id; read at once for all of them. */
export type ScopeNames = (scope: CouponScope) => string[];

const told = ({ categoryIds, productIds }: CouponScope): CouponScope => (
  { categoryIds: categoryIds.slice(0, NAMES_TOLD), productIds: productIds.slice(0, NAMES_TOLD - Math.min(NAMES_TOLD, categoryIds.length)) });

/** Reads what scopes are called; a name that is gone is left out. */
export async function scopeNamesOf(scopes: readonly CouponScope[]): Promise<ScopeNames> {
  const wanted = scopes.map(told);
  const [categories, goods] = await Promise.all([
    productCategories.getMany([...new Set(wanted.flatMap((scope) => scope.categoryIds))].slice(0, MANY)),
    products.getMany([...new Set(wanted.flatMap((scope) => scope.productIds))].slice(0, MANY)),
  ]);
  const names = new Map([...categories.map((category) => [category.id, category.name] as const), ...goods.map((product) => [product.id, product.title] as const)]);
  return (scope) => {
    const { categoryIds, productIds } = told(scope);
    return [...categoryIds, ...productIds].flatMap((id) => names.get(id) ?? []);
  };
}

/** Coupons as pages show them, in the same order. */
export async function cardsOf(coupons: readonly Coupon[], now: number): Promise<CouponCard[]> {
  const namesOf = await scopeNamesOf(coupons.map((coupon) => coupon.terms.scope));
  return coupons.map((coupon) => toCouponCard(coupon, now, namesOf(coupon.terms.scope)));
}

/** One coupon as pages show it. */
export async function cardOf(coupon: Coupon, now: number): Promise<CouponCard> {
  const namesOf = await scopeNamesOf([coupon.terms.scope]);
  return toCouponCard(coupon, now, namesOf(coupon.terms.scope));
}
