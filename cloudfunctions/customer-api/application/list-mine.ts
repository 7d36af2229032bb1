import type { CustomerActions } from '@shared/contracts/index';
import { toApplicationRow } from '@shared/domain/application/rules';
import { financeApplications } from '../../data/finance-applications';
import type { Handler } from '../../runtime/dispatch';

/** One's own applications, the latest change first. */
export const listMine: Handler<CustomerActions['application.listMine']> = async ({ cursor }, { actor }) => {
  const { items, nextCursor } = await financeApplications.page({ filter: { customerId: actor.id }, sort: { field: 'updatedAt', direction: 'desc' }, cursor });
  return { items: items.map(toApplicationRow), nextCursor };
};
