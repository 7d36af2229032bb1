import type { StaffActions } from '@shared/contracts/index';
import type { Bill } from '@shared/domain/bill/model';
import { seesEveryBill } from '@shared/domain/bill/rules';
import type { Filter } from '../../data/collection';
import { bills } from '../../data/bills';
import { billViews } from '../../operations/bill-view';
import type { Handler } from '../../runtime/dispatch';

/** One's own bills, or the store's for those who may see them, the latest first. */
export const listBills: Handler<StaffActions['bill.list']> = async ({ scope, status, cursor }, { actor }) => {
  const whose: Filter<Bill> = scope === 'store' && seesEveryBill(actor.roles) ? { storeId: actor.storeId } : { storeId: actor.storeId, staffId: actor.id };
  const page = await bills.page({ filter: status === null ? whose : { ...whose, status }, sort: { field: 'createdAt', direction: 'desc' }, cursor });
  return { items: await billViews(page.items), nextCursor: page.nextCursor };
};
