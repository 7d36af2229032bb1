import { couponTemplateSchema } from '@shared/documents/coupon-templates';
import { formatYuan } from '@shared/core/money';
import { canClaim } from '@shared/domain/coupon/giving';
import type { CouponTemplate } from '@shared/domain/coupon/model';
import { isInScope } from '@shared/domain/coupon/rules';
import type { Product } from '@shared/domain/mall/model';
import { couponTemplates } from '../data/coupon-templates';
import { documentProblems } from './document-problems';

/** Templates looked at, and hints shown. */
const MOST_TEMPLATES = 50;
const MOST_HINTS = 3;

/** Coupons of the centre that count for a product, as short words: `满¥300减¥50`; those of higher rank first. */
export async function couponHintsFor(product: Product, now: number): Promise<string[]> {
  const offered = await couponTemplates.find({
    filter: { storeId: product.storeId, isPublic: true, status: 'active' }, sort: { field: 'rank', direction: 'desc' }, limit: MOST_TEMPLATES,
  });
  return offered.filter((template) => documentProblems(couponTemplateSchema, template).length === 0)
    .filter((template) => template.channels.includes('mall') && canClaim(template, now))
    .filter((template) => isInScope(template.scope, { productId: product.id, categoryId: product.categoryId }))
    .slice(0, MOST_HINTS).map(toHint);
}

function toHint({ worth, thresholdFen, title }: CouponTemplate): string {
  const threshold = thresholdFen === 0 ? '' : `满${formatYuan(thresholdFen)}`;
  if (worth.kind === 'amount') return `${threshold === '' ? '立' : threshold}减${formatYuan(worth.discountFen)}`;
  return worth.kind === 'percent' ? `${threshold}${worth.payPercent / 10}折` : title;
}
