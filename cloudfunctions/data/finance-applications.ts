import type { FinanceApplication } from '@shared/domain/application/model';
import { defineCollection } from './collection';

/** Loan and insurance applications. */
export const financeApplications = defineCollection<FinanceApplication>({
  name: 'finance_applications',
  indexes: [
    { name: 'of_customer', keys: { customerId: 1, updatedAt: -1, _id: -1 } },
    { name: 'of_customer_and_model', keys: { customerId: 1, modelId: 1, status: 1 } },
    { name: 'of_store', keys: { storeId: 1, updatedAt: -1, _id: -1 } },
    { name: 'of_store_by_status', keys: { storeId: 1, status: 1, updatedAt: -1, _id: -1 } },
    { name: 'of_consultant', keys: { storeId: 1, consultantId: 1, updatedAt: -1, _id: -1 } },
    { name: 'of_consultant_by_status', keys: { storeId: 1, consultantId: 1, status: 1, updatedAt: -1, _id: -1 } },
  ],
});
