import type { Task } from '@shared/domain/task/model';
import { defineCollection } from './collection';

/** Promises with a deadline; the workbench reads nothing else. */
export const tasks = defineCollection<Task>({
  name: 'tasks',
  indexes: [
    { name: 'of_staff_by_due', keys: { storeId: 1, staffId: 1, status: 1, dueAt: 1, _id: 1 } },
    { name: 'of_store_by_due', keys: { storeId: 1, status: 1, dueAt: 1, _id: 1 } },
    { name: 'of_staff_unseen', keys: { storeId: 1, staffId: 1, status: 1, seenAt: 1, dueAt: 1, _id: 1 } },
    { name: 'of_store_unseen', keys: { storeId: 1, status: 1, seenAt: 1, dueAt: 1, _id: 1 } },
    { name: 'of_customer', keys: { customerId: 1, status: 1, dueAt: 1, _id: 1 } },
    { name: 'late', keys: { status: 1, escalatedAt: 1, dueAt: 1, _id: 1 } },
  ],
});
