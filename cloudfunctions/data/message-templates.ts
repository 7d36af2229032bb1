import type { MessageTemplate } from '@shared/domain/notice/model';
import { defineCollection } from './collection';

/** Subscription templates by purpose, as configured. */
export const messageTemplates = defineCollection<MessageTemplate>({
  name: 'message_templates',
  indexes: [],
});
