import type { Redemption } from '@shared/domain/redemption/model';
import { defineCollection } from './collection';

/** Write-offs, kept for ever. */
export const redemptions = defineCollection<Redemption>({
  name: 'redemptions',
  indexes: [
    { name: 'of_clerk', keys: { storeId: 1, clerkId: 1, at: -1, _id: -1 } },
    { name: 'of_store', keys: { storeId: 1, at: -1, _id: -1 } },
    { name: 'of_store_by_subject', keys: { storeId: 1, subject: 1, at: -1, _id: -1 } },
    { name: 'of_subject', keys: { subjectId: 1, at: -1, _id: -1 } },
    { name: 'by_due', keys: { dueAt: 1, _id: 1 } },
  ],
});
