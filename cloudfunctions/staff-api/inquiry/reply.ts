import type { StaffActions } from '@shared/contracts/index';
import { inquiryMessages } from '../../data/inquiry-messages';
import { currentInquiryDetail } from '../../operations/inquiry';
import { addMessage } from '../../operations/inquiry-talk';
import { checkText } from '../../operations/moderation';
import { notify } from '../../operations/notify';
import { inquiryPage } from '../../operations/pages';
import { endTasksBehind } from '../../operations/tasks-behind';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { deskInquiry } from './desk-inquiry';

/** A consultant answers in words. Ends the questions asked so far and tells the customer; repeating it says the words once. */
export const reply: Handler<StaffActions['inquiry.reply']> = async (input, { actor, now }) => {
  const inquiry = await deskInquiry(input.inquiryId, actor);
  const id = idFrom('message', inquiry.id, actor.id, input.requestId);
  const said = await inquiryMessages.get(id);
  if (!said) await checkText(input.text, actor);
  const message = said ?? await addMessage({ id, inquiryId: inquiry.id, from: 'staff', authorName: actor.name, text: input.text, at: now });
  const { customerId } = inquiry;
  await endTasksBehind({ customerId, refId: inquiry.id, kinds: ['answerQuestion'], openedUntil: message.at, exceptId: null }, 'done', now);
  await notify({
    recipientKind: 'customer', recipientId: customerId, kind: 'inquiry', title: '顾问回复了您', text: `${message.authorName}：${message.text}`,
    page: inquiryPage(inquiry.id), cause: message.id,
  }, message.at);
  return currentInquiryDetail(inquiry);
};
