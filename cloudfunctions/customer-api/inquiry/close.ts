import type { CustomerActions } from '@shared/contracts/index';
import { closeInquiry } from '../../operations/inquiry';
import { notify } from '../../operations/notify';
import { inquiryPage } from '../../operations/pages';
import type { Handler } from '../../runtime/dispatch';
import { ownInquiry } from './own-inquiry';

/** A customer no longer wants an answer. Ends the inquiry and its tasks, and tells the consultant; repeating it changes nothing. */
export const close: Handler<CustomerActions['inquiry.close']> = async ({ inquiryId }, { actor, now }) => {
  const inquiry = await ownInquiry(inquiryId, actor);
  const { detail, isChanged } = await closeInquiry(inquiry, now);
  if (isChanged) {
    await notify({
      recipientKind: 'staff', recipientId: inquiry.consultantId, kind: 'inquiry', title: '客户结束了询价', text: `${inquiry.customerName}结束了 ${inquiry.modelName} 的询价`,
      page: inquiryPage(inquiry.id), cause: inquiry.id,
    }, now);
  }
  return detail;
};
