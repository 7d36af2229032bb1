import type { Refund } from '@shared/domain/order/model';
import { refunds } from '../../data/refunds';
import type { CustomerActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** The caller's own refund; anybody else's is not there. */
export async function ownRefund(refundId: string, actor: CustomerActor): Promise<Refund> {
  const refund = await refunds.get(refundId);
  return refund?.customerId === actor.id ? refund : refuse('REFUND_NOT_FOUND');
}
