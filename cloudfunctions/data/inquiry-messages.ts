import type { InquiryMessage } from '@shared/domain/inquiry/model';
import { defineCollection } from './collection';

/** Words about an inquiry. */
export const inquiryMessages = defineCollection<InquiryMessage>({
  name: 'inquiry_messages',
  indexes: [
    { name: 'of_inquiry', keys: { inquiryId: 1, at: 1, _id: 1 } },
  ],
});
