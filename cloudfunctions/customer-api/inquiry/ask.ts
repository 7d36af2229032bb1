import type { CustomerActions } from '@shared/contracts/index';
import type { Inquiry, InquiryMessage } from '@shared/domain/inquiry/model';
import { addOpenMinutes } from '@shared/domain/store/rules';
import { inquiryMessages } from '../../data/inquiry-messages';
import { stores } from '../../data/stores';
import { currentInquiryDetail } from '../../operations/inquiry';
import { addMessage } from '../../operations/inquiry-talk';
import { checkText } from '../../operations/moderation';
import { notify } from '../../operations/notify';
import { inquiryPage } from '../../operations/pages';
import { settingsOf } from '../../operations/settings';
import { openTask } from '../../operations/tasks';
import { recordEvent } from '../../operations/timeline';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { ownInquiry } from './own-inquiry';

/** A customer asks again. Writes the words, a task for the consultant, timeline and notice; repeating it says them once. */
export const ask: Handler<CustomerActions['inquiry.ask']> = async (input, { actor, now }) => {
  const inquiry = await ownInquiry(input.inquiryId, actor);
  const id = idFrom('message', inquiry.id, actor.id, input.requestId);
  const said = await inquiryMessages.get(id);
  if (!said) await checkText(input.text, actor);
  const message = said ?? await addMessage({ id, inquiryId: inquiry.id, from: 'customer', authorName: inquiry.customerName, text: input.text, at: now });
  await putOnDesk(inquiry, message);
  return currentInquiryDetail(inquiry);
};

/** The promise to answer, a line in the timeline, word to the consultant. */
async function putOnDesk(inquiry: Inquiry, message: InquiryMessage): Promise<void> {
  const { id, customerId, customerName, storeId, consultantId, consultantName, modelName } = inquiry;
  const [store, settings] = await Promise.all([stores.get(storeId), settingsOf(storeId)]);
  const dueAt = store ? addOpenMinutes(store, message.at, settings.inquiry.respondMinutes) : message.at;
  await openTask({
    kind: 'answerQuestion', sourceId: message.id, storeId, staffId: consultantId, staffName: consultantName, customerId, customerName, refId: id,
    reason: `追问：${message.text}`.slice(0, 60), dueAt,
  }, message.at);
  await recordEvent({ customerId, storeId, kind: 'question', text: message.text, actorName: '本人', refId: id, at: message.at, cause: message.id });
  await notify({
    recipientKind: 'staff', recipientId: consultantId, kind: 'inquiry', title: '客户追问', text: `${customerName}：${message.text}`, page: inquiryPage(id),
    cause: message.id, push: { templateKey: 'newInquiry', fields: { subject: modelName, person: customerName, at: dueAt, remark: message.text } },
  }, message.at);
}
