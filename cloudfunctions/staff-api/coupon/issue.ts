import type { StaffActions } from '@shared/contracts/index';
import { canIssue } from '@shared/domain/coupon/giving';
import type { CouponIssueResult, CouponTemplate } from '@shared/domain/coupon/model';
import { displayName } from '@shared/domain/customer/rules';
import { grantCause, grantCoupon, grantedBefore, type GrantOutcome } from '../../operations/coupon-granting';
import { announceIssue } from '../../operations/coupon-news';
import { reachableCustomer } from '../../operations/reachable-customer';
import type { StaffActor } from '../../runtime/context';
import type { Handler } from '../../runtime/dispatch';
import { refuse } from '../../runtime/refusal';
import { storeTemplate } from './store-template';

/** Customers given to at the same time; the rest waits its turn. */
const AT_ONCE = 10;

/** Gives a coupon to customers of the store, each of whom learns of it. Repeating the request gives nobody a second one. */
export const issue: Handler<StaffActions['coupon.issue']> = async ({ requestId, templateId, customerIds, note }, { actor, now }) => {
  const { template, problems } = await storeTemplate(templateId, actor);
  const isOffered = problems.length === 0 && canIssue(template, now);
  const call: IssueCall = { template, isOffered, cause: grantCause('issue', actor.id, requestId), note, actor, now };
  const wanted = [...new Set(customerIds)];
  const results: CouponIssueResult[] = [];
  for (let first = 0; first < wanted.length; first += AT_ONCE) {
    results.push(...await Promise.all(wanted.slice(first, first + AT_ONCE).map((customerId) => issueTo(customerId, call))));
  }
  return { results };
};

interface IssueCall {
  template: CouponTemplate;
  isOffered: boolean;
  cause: string;
  note: string;
  actor: StaffActor;
  now: number;
}

async function issueTo(customerId: string, call: IssueCall): Promise<CouponIssueResult> {
  const customer = await reachableCustomer(call.actor, customerId);
  if (!customer) return { customerId, displayName: '', outcome: 'customerUnknown' };
  const result = await give(customerId, call);
  if (result.outcome === 'granted') await announceIssue(result.coupon, call.note);
  return { customerId, displayName: displayName(customer), outcome: result.outcome === 'granted' ? 'issued' : result.outcome };
}

/** A template that was stopped since still answers for what this request gave before. */
async function give(granteeId: string, { template, isOffered, cause, actor, now }: IssueCall): Promise<GrantOutcome> {
  if (isOffered) return grantCoupon({ template, granteeId, origin: 'issued', cause, issuedByName: actor.name }, now);
  const coupon = await grantedBefore(template.id, granteeId, cause);
  return coupon ? { outcome: 'granted', coupon } : refuse('COUPON_NOT_OFFERED');
}
