import type { StaffActions } from '@shared/contracts/index';
import { templateRows } from '../../operations/coupon-offers';
import type { Handler } from '../../runtime/dispatch';
import { storeTemplate } from './store-template';

/** One kind of coupon of the store with its figures. */
export const getTemplate: Handler<StaffActions['coupon.getTemplate']> = async ({ templateId }, { actor, fail }) => {
  const [row] = await templateRows([await storeTemplate(templateId, actor)]);
  return row ?? fail('COUPON_TEMPLATE_NOT_FOUND');
};
