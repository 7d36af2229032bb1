import type { InputOf } from '@shared/contracts/action';
import type { StaffActions } from '@shared/contracts/index';
import type { RefundStatus } from '@shared/domain/order/model';
import { refunds } from '../../data/refunds';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

type Tab = InputOf<StaffActions['refund.list']>['tab'];

/** `open` waits for a colleague or the platform, `returning` for a parcel. */
const TABS: Record<Exclude<Tab, 'all'>, RefundStatus[]> = {
  open: ['requested', 'processing', 'failed'], returning: ['awaitingReturn'], done: ['succeeded', 'rejected', 'withdrawn'],
};

/** Refunds of the store by tab, the latest asked for first. */
export const listRefunds: Handler<StaffActions['refund.list']> = async ({ tab, cursor }, { actor }) => {
  const status = tab === 'all' ? {} : { status: command.in(TABS[tab]) };
  return refunds.page({ filter: { storeId: actor.storeId, ...status }, sort: { field: 'requestedAt', direction: 'desc' }, cursor });
};
