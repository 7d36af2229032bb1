import type { CustomerActions } from '@shared/contracts/index';
import { canClaim } from '@shared/domain/coupon/giving';
import { cardOf } from '../../operations/coupon-cards';
import { grantCause, grantCoupon, grantedBefore } from '../../operations/coupon-granting';
import { recordClaim } from '../../operations/coupon-news';
import { checkedTemplate } from '../../operations/coupon-templates';
import type { Handler } from '../../runtime/dispatch';

/** A customer claims a coupon. Takes one from the stock; repeating the request, also after the offer ended, answers with the one it got. */
export const claim: Handler<CustomerActions['coupon.claim']> = async ({ requestId, templateId }, { actor, now, fail }) => {
  const cause = grantCause('claim', actor.id, requestId);
  const before = await grantedBefore(templateId, actor.id, cause);
  if (before) {
    await recordClaim(before);
    return cardOf(before, now);
  }
  const checked = await checkedTemplate(templateId);
  if (!checked) return fail('COUPON_TEMPLATE_NOT_FOUND');
  if (checked.problems.length > 0 || !canClaim(checked.template, now)) return fail('COUPON_NOT_OFFERED');
  const grant = await grantCoupon({ template: checked.template, granteeId: actor.id, origin: 'claimed', cause, issuedByName: null }, now);
  if (grant.outcome !== 'granted') return fail(grant.outcome === 'soldOut' ? 'COUPON_SOLD_OUT' : 'COUPON_LIMIT_REACHED');
  await recordClaim(grant.coupon);
  return cardOf(grant.coupon, now);
};
