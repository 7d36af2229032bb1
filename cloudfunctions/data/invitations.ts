import type { Invitation } from '@shared/domain/staff/model';
import { defineCollection } from './collection';

/** Invitations to join; the id is the code. */
export const invitations = defineCollection<Invitation>({
  name: 'invitations',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, createdAt: -1, _id: -1 } },
  ],
});
