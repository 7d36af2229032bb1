import { formatYuan } from '@shared/core/money';
import type { Coupon } from '@shared/domain/coupon/model';
import { scopeLabel, worthLabel } from '@shared/domain/coupon/rules';
import type { CouponChoice } from './model';
import { MOST_COUPONS, couponProblem, priceOrder, soloDiscountFen, type PriceRequest, type PricedWish } from './pricing';

/** Coupons a search looks at: beyond these, the smallest are left out, so that the search stays short. */
const MOST_STACKED = 8;
const MOST_ALONE = 10;

/** The combination that takes most off, and why, in one Chinese sentence; nothing and an empty sentence when no coupon counts. */
export interface BestCoupons {
  couponIds: string[];
  discountFen: number;
  reason: string;
}

/**
 * The combination of coupons that takes most off: of equal ones that with fewer coupons, then that whose coupons end first. Every
 * allowed set of the strongest coupons is priced, so no better one exists among up to eight that stack and ten that stand alone.
 */
export function bestCoupons(request: PriceRequest, coupons: readonly Coupon[], now: number): BestCoupons {
  const candidates = strongest(request.wishes, coupons, now);
  const stacked = candidates.filter((coupon) => coupon.terms.isStackable).slice(0, MOST_STACKED);
  const alone = candidates.filter((coupon) => !coupon.terms.isStackable).slice(0, MOST_ALONE);
  let best: Coupon[] = [];
  let bestFen = 0;
  for (const set of subsetsOf(stacked)) {
    for (const chosen of [set, ...alone.map((coupon) => [...set, coupon])]) {
      const discountFen = discountOf(request, chosen, now);
      if (discountFen > bestFen || (discountFen === bestFen && isThriftier(chosen, best))) [best, bestFen] = [chosen, discountFen];
    }
  }
  const soloFen = Math.max(0, ...best.map((coupon) => soloDiscountFen(request.wishes, coupon, now)));
  return { couponIds: best.map((coupon) => coupon.id).sort(), discountFen: bestFen, reason: reasonOf(best, bestFen, soloFen) };
}

/** Every coupon with what it takes off alone and why it does not count: usable ones first, the largest first. */
export function couponChoices(wishes: readonly PricedWish[], coupons: readonly Coupon[], now: number): CouponChoice[] {
  return coupons.map((coupon): CouponChoice => ({
    couponId: coupon.id, title: coupon.terms.title, worthLabel: worthLabel(coupon.terms.worth), scopeLabel: scopeLabel(coupon.terms.scope),
    thresholdFen: coupon.terms.thresholdFen, validUntil: coupon.validUntil, discountFen: soloDiscountFen(wishes, coupon, now),
    problem: couponProblem(wishes, coupon, now), isStackable: coupon.terms.isStackable,
  })).sort((one, other) => other.discountFen - one.discountFen || one.validUntil - other.validUntil);
}

/** Coupons that count, the strongest of each template, the largest first. */
function strongest(wishes: readonly PricedWish[], coupons: readonly Coupon[], now: number): Coupon[] {
  const ranked = coupons.map((coupon) => ({ coupon, fen: soloDiscountFen(wishes, coupon, now) })).filter(({ fen }) => fen > 0)
    .sort((one, other) => other.fen - one.fen || one.coupon.validUntil - other.coupon.validUntil || (one.coupon.id < other.coupon.id ? -1 : 1));
  const seen = new Set<string>();
  return ranked.flatMap(({ coupon }) => {
    if (seen.has(coupon.templateId)) return [];
    seen.add(coupon.templateId);
    return [coupon];
  });
}

function* subsetsOf(coupons: readonly Coupon[]): Generator<Coupon[]> {
  for (let bits = 0; bits < 2 ** coupons.length; bits += 1) yield coupons.filter((_, index) => Math.floor(bits / 2 ** index) % 2 === 1);
}

function discountOf(request: PriceRequest, coupons: readonly Coupon[], now: number): number {
  if (coupons.length > MOST_COUPONS) return -1;
  const priced = priceOrder(request, coupons, now);
  return priced.ok ? priced.price.discountFen : -1;
}

function isThriftier(one: readonly Coupon[], other: readonly Coupon[]): boolean {
  const endOf = (coupons: readonly Coupon[]): number => coupons.reduce((sum, coupon) => sum + coupon.validUntil, 0);
  return one.length < other.length || (one.length === other.length && endOf(one) < endOf(other));
}

function reasonOf(best: readonly Coupon[], discountFen: number, soloFen: number): string {
  const [first] = best;
  if (!first) return '';
  if (best.length === 1) return `已为您选用“${first.terms.title}”，减 ${formatYuan(discountFen)}，是目前最省的用法`;
  return `已为您选用 ${best.length} 张券，共减 ${formatYuan(discountFen)}，比只用一张多省 ${formatYuan(discountFen - soloFen)}`;
}
