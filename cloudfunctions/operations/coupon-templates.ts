import { couponTemplateSchema } from '@shared/documents/coupon-templates';
import type { CouponTemplate } from '@shared/domain/coupon/model';
import { couponTemplates } from '../data/coupon-templates';
import { documentProblems } from './document-problems';

/** A template with what is wrong with it, one Chinese sentence each. */
export interface CheckedTemplate {
  template: CouponTemplate;
  problems: string[];
}

/** Looks a template over; what has problems is given to nobody. */
export function checkTemplate(template: CouponTemplate): CheckedTemplate {
  return { template, problems: documentProblems(couponTemplateSchema, template) };
}

/** A template by id, looked over, or null when there is none. */
export async function checkedTemplate(templateId: string): Promise<CheckedTemplate | null> {
  const template = await couponTemplates.get(templateId);
  return template && checkTemplate(template);
}
