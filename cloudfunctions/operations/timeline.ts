import type { CustomerEvent } from '@shared/domain/customer/model';
import { customerEvents } from '../data/customer-events';
import { idFrom } from '../runtime/ids';

/** One thing that happened; `cause` tells repeated calls apart from new events, usually the request id. */
export interface EventToRecord extends Omit<CustomerEvent, 'id'> {
  cause: string;
}

/** Adds a line to a customer's timeline; repeating it with the same cause adds nothing. */
export async function recordEvent({ cause, ...event }: EventToRecord): Promise<void> {
  const record: CustomerEvent = { id: idFrom('event', event.customerId, event.kind, event.refId ?? '', cause), ...event };
  await customerEvents.insert(record);
}
