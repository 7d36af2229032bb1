import { MS_PER_MINUTE } from '@shared/core/time';
import { bills } from '../data/bills';
import { mallOrders } from '../data/mall-orders';
import { refunds } from '../data/refunds';
import { command } from '../runtime/sdk';
import { confirmBillPlace, releaseBill } from './refund-of-bill';
import { confirmOrderPlace, releaseOrder } from './refund-of-order';
import { isEnded } from './refund-opening';

/** No call of a function lives this long, so whoever took an older place is gone. */
const PLACE_LEASE_MS = MS_PER_MINUTE;

/** Frees orders and bills that are kept for a refund which was never written, or is over. @returns how many were in doubt */
export async function freeStrayPlaces(now: number, most: number): Promise<number> {
  const options = { filter: { openRefundAt: command.lt(now - PLACE_LEASE_MS) }, sort: { field: 'openRefundAt', direction: 'asc' }, limit: most } as const;
  const [orders, openBills] = [await mallOrders.find(options), await bills.find(options)];
  for (const order of orders) await settlePlace(order, { confirm: confirmOrderPlace, release: releaseOrder });
  for (const bill of openBills) await settlePlace(bill, { confirm: confirmBillPlace, release: releaseBill });
  return orders.length + openBills.length;
}

type Ending = (subjectId: string, refundId: string) => Promise<void>;

async function settlePlace({ id, openRefundId }: { id: string; openRefundId: string | null }, { confirm, release }: { confirm: Ending; release: Ending }): Promise<void> {
  if (openRefundId === null) return;
  const refund = await refunds.get(openRefundId);
  await (refund && !isEnded(refund) ? confirm : release)(id, openRefundId);
}
