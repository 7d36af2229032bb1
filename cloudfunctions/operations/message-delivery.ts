import { templateData } from '@shared/domain/notice/rules';
import { messageTemplates } from '../data/message-templates';
import { outgoingMessages, type OutgoingMessage } from '../data/outgoing-messages';
import { grantId, subscriptionGrants } from '../data/subscription-grants';
import { appIdOf } from '../runtime/identity';
import { command, errorNumber, errorText, openApiOf } from '../runtime/sdk';

/** WeChat says the person has allowed nothing more. */
const NO_GRANT_LEFT = 43101;
/** Another message to the same person is on its way; worth another try. */
const SENDING_AT_ONCE = 43108;
const MOST_ATTEMPTS = 3;

/**
 * Sends one queued message, once: whoever moves it from `queued` to `sending` is the only one to ask WeChat. A grant is taken before
 * and given back when WeChat did not use it.
 */
export async function deliver(messageId: string, now: number): Promise<void> {
  const isMine = await outgoingMessages.patchIf(messageId, { status: 'queued' }, { status: 'sending', attempts: command.inc(1), updatedAt: now });
  if (!isMine) return;
  const message = await outgoingMessages.get(messageId);
  if (!message) return;
  const grant = grantId(message.recipientId, message.templateKey);
  const isGranted = await subscriptionGrants.patchIf(grant, { left: command.gt(0) }, { left: command.inc(-1), updatedAt: now });
  if (!isGranted) return settle(message, { status: 'refused', reason: '未授权', now });
  const template = await messageTemplates.get(message.templateKey);
  if (!template) return settle(message, { status: 'refused', reason: '未配置模板', now });
  try {
    const appId = appIdOf(message.caller);
    await openApiOf(appId).subscribeMessage.send({
      touser: message.openid, templateId: template.templateId, page: message.page.replace(/^\//, ''),
      data: templateData(template, message.fields), miniprogramState: process.env.MINI_PROGRAM_STATE ?? 'formal',
    });
    await settle(message, { status: 'sent', reason: null, now });
  } catch (error) {
    await handleRefusal(message, error, now);
  }
}

async function handleRefusal(message: OutgoingMessage, error: unknown, now: number): Promise<void> {
  const number = errorNumber(error);
  const grant = grantId(message.recipientId, message.templateKey);
  if (number === NO_GRANT_LEFT) await subscriptionGrants.patch(grant, { left: 0, updatedAt: now });
  else await subscriptionGrants.patch(grant, { left: command.inc(1), updatedAt: now });
  const isWorthRetry = number === SENDING_AT_ONCE && message.attempts < MOST_ATTEMPTS;
  await settle(message, { status: isWorthRetry ? 'queued' : 'refused', reason: errorText(error).slice(0, 200), now });
}

async function settle(message: OutgoingMessage, { status, reason, now }: { status: OutgoingMessage['status']; reason: string | null; now: number }): Promise<void> {
  await outgoingMessages.patch(message.id, { status, reason, updatedAt: now });
}
