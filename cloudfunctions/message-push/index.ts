import { TEMPLATE_KEYS } from '@shared/domain/notice/model';
import { messageTemplates } from '../data/message-templates';
import { withdrawGrants } from '../operations/subscriptions';
import { newTraceId, serverNow } from '../runtime/context';
import { appIdOf } from '../runtime/identity';
import { customerIdOf } from '../runtime/ids';
import { logDefect } from '../runtime/log';
import { platformContext } from '../runtime/sdk';
import { rejectedTemplateIds, transferOf, type PushEvent, type Transfer } from './push-event';

/** What tells WeChat that there is nothing more to do. */
const DONE = 'success';

/**
 * Receives what WeChat pushes for the customer app. Messages go to the people in WeChat's customer-service tool; a template switched
 * off in the settings leaves no grants. Answers to the subscription sheet are recorded by the app itself, so their event is only
 * acknowledged. WeChat repeats what is not answered at once, hence every path answers and nothing counts twice.
 */
export async function main(event: PushEvent): Promise<Transfer | typeof DONE> {
  if (isFromPhone()) return DONE;
  const transfer = transferOf(event);
  if (transfer) return transfer;
  try {
    await withdraw(event);
  } catch (error) {
    logDefect(newTraceId(), error);
  }
  return DONE;
}

/** Any phone may call any function by name; only what WeChat itself pushes counts. */
function isFromPhone(): boolean {
  return (platformContext().SOURCE ?? '').split(',').some((source) => source === 'wx_client' || source === 'wx_devtools' || source === 'wx_http');
}

async function withdraw(event: PushEvent): Promise<void> {
  const templateIds = rejectedTemplateIds(event);
  if (templateIds.length === 0 || !event.FromUserName) return;
  const customerId = customerIdOf(appIdOf('customer'), event.FromUserName);
  const templates = await messageTemplates.getMany(TEMPLATE_KEYS);
  for (const template of templates.filter(({ templateId }) => templateIds.includes(templateId))) {
    await withdrawGrants(customerId, template.id, serverNow());
  }
}
