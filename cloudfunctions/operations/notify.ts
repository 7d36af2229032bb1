import type { MessageFields, Notice, TemplateKey } from '@shared/domain/notice/model';
import { TEMPLATE_APPS } from '@shared/domain/notice/model';
import { customers } from '../data/customers';
import { notices } from '../data/notices';
import { outgoingMessages } from '../data/outgoing-messages';
import { staffMembers } from '../data/staff-members';
import { idFrom } from '../runtime/ids';
import { deliver } from './message-delivery';

/** Something a person should know. */
export interface NoticeToSend extends Omit<Notice, 'id' | 'at' | 'readAt'> {
  /** Tells a repeated call from a new notice, usually the request id or a state's name. */
  cause: string;
  /** Also sent through WeChat when the person allowed it. */
  push?: { templateKey: TemplateKey; fields: MessageFields };
}

/**
 * Puts a notice into the recipient's message box and, where a template is named, sends it through WeChat at once. The box is certain,
 * the push is best effort: without consent it is recorded as refused and nothing else happens. Repeating it with the same cause does
 * nothing.
 */
export async function notify(wanted: NoticeToSend, now: number): Promise<void> {
  const { recipientKind, recipientId, kind, title, text, page, cause, push } = wanted;
  const id = idFrom('notice', recipientId, kind, title, cause);
  await notices.insert({ id, recipientKind, recipientId, kind, title, text, page, at: now, readAt: null });
  if (!push) return;
  const recipient = recipientKind === 'customer' ? await customers.get(recipientId) : await staffMembers.get(recipientId);
  if (!recipient) return;
  const isNew = await outgoingMessages.insert({
    id, caller: TEMPLATE_APPS[push.templateKey], recipientId, openid: recipient.openid, templateKey: push.templateKey, page,
    fields: push.fields, status: 'queued', reason: null, attempts: 0, createdAt: now, updatedAt: now,
  });
  if (isNew) await deliver(id, now);
}
