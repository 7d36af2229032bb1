import type { Refund } from '@shared/domain/order/model';
import { refunds } from '../../data/refunds';
import type { StaffActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** A refund of the caller's store; those of other stores are not there. */
export async function storeRefund(refundId: string, actor: StaffActor): Promise<Refund> {
  const refund = await refunds.get(refundId);
  return refund?.storeId === actor.storeId ? refund : refuse('REFUND_NOT_FOUND');
}
