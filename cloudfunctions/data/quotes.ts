import type { Quote } from '@shared/domain/inquiry/model';
import { defineCollection } from './collection';

/** Offers by inquiry. */
export const quotes = defineCollection<Quote>({
  name: 'quotes',
  indexes: [
    { name: 'of_inquiry', keys: { inquiryId: 1, createdAt: -1, _id: -1 } },
  ],
});
