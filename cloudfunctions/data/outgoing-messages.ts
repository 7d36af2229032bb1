import type { MessageFields, TemplateKey } from '@shared/domain/notice/model';
import { defineCollection } from './collection';

/**
 * A subscription message on its way. `queued` until somebody takes it, `sending` while WeChat is asked, then `sent`, or `refused`
 * with the reason. One left in `sending` by a crash is never sent again: better one message missing than two of the same.
 */
export interface OutgoingMessage {
  id: string;
  caller: 'customer' | 'staff';
  recipientId: string;
  openid: string;
  templateKey: TemplateKey;
  page: string;
  fields: MessageFields;
  status: 'queued' | 'sending' | 'sent' | 'refused';
  reason: string | null;
  attempts: number;
  createdAt: number;
  updatedAt: number;
}

export const outgoingMessages = defineCollection<OutgoingMessage>({
  name: 'outgoing_messages',
  indexes: [
    { name: 'waiting', keys: { status: 1, createdAt: 1, _id: 1 } },
  ],
});
