import type { StaffActions } from '@shared/contracts/index';
import { toApplicationRow } from '@shared/domain/application/rules';
import { financeApplications } from '../../data/finance-applications';
import { deskFilter } from '../../operations/staff-scope';
import type { Handler } from '../../runtime/dispatch';

/** Applications of one's own desk or of the store, the latest change first. */
export const list: Handler<StaffActions['application.list']> = async ({ whose, status, cursor }, { actor }) => {
  const filter = { ...deskFilter(actor, whose), ...(status === null ? {} : { status }) };
  const { items, nextCursor } = await financeApplications.page({ filter, sort: { field: 'updatedAt', direction: 'desc' }, cursor });
  return { items: items.map(toApplicationRow), nextCursor };
};
