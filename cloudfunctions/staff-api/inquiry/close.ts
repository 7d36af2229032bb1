import type { StaffActions } from '@shared/contracts/index';
import { closeInquiry } from '../../operations/inquiry';
import { notify } from '../../operations/notify';
import { inquiryPage } from '../../operations/pages';
import type { Handler } from '../../runtime/dispatch';
import { deskInquiry } from './desk-inquiry';

/** A colleague ends an inquiry. Its tasks go with it and the customer is told; repeating it changes nothing. */
export const close: Handler<StaffActions['inquiry.close']> = async ({ inquiryId }, { actor, now }) => {
  const inquiry = await deskInquiry(inquiryId, actor);
  const { detail, isChanged } = await closeInquiry(inquiry, now);
  if (isChanged) {
    await notify({
      recipientKind: 'customer', recipientId: inquiry.customerId, kind: 'inquiry', title: '询价已结束', text: `${inquiry.modelName} 的询价已由${actor.name}结束，可随时重新询价`,
      page: inquiryPage(inquiry.id), cause: inquiry.id,
    }, now);
  }
  return detail;
};
