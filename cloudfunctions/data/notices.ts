import type { Notice } from '@shared/domain/notice/model';
import { defineCollection } from './collection';

/** In-app message boxes. */
export const notices = defineCollection<Notice>({
  name: 'notices',
  indexes: [
    { name: 'of_recipient', keys: { recipientId: 1, at: -1, _id: -1 } },
    { name: 'unread', keys: { recipientId: 1, readAt: 1 } },
  ],
});
