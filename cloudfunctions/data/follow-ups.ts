import type { FollowUp } from '@shared/domain/task/model';
import { defineCollection } from './collection';

/** What was said to customers. */
export const followUps = defineCollection<FollowUp>({
  name: 'follow_ups',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, at: -1, _id: -1 } },
  ],
});
