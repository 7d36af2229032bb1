import { checkedTemplate, type CheckedTemplate } from '../../operations/coupon-templates';
import type { StaffActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** A template of the store worked in; another store's is not there. */
export async function storeTemplate(templateId: string, actor: StaffActor): Promise<CheckedTemplate> {
  const checked = await checkedTemplate(templateId);
  return checked?.template.storeId === actor.storeId ? checked : refuse('COUPON_TEMPLATE_NOT_FOUND');
}
