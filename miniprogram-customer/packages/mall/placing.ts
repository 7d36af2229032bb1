import type { Result } from '@shared/core/result';
import type { OrderView } from '@shared/contracts/order';
import type { Fulfilment } from '@shared/domain/order/model';
import { callCloud } from '../../services/cloud';
import type { Wish } from '../../services/wishes';

/** What the order is placed with; the same `requestId` never orders twice. */
export interface Placing {
  requestId: string;
  lines: Wish[];
  fulfilment: Fulfilment;
  couponIds: string[];
  addressId: string | null;
  note: string;
  shownTotalFen: number;
  isFromCart: boolean;
}

const TRIES_WHILE_IN_PROGRESS = 5;
const WAIT_MS = 800;

/** Places an order; when an earlier try of the same intention is still on its way, waits for its end. */
export async function placeOrder(placing: Placing): Promise<Result<OrderView, string>> {
  for (let tries = 1; ; tries += 1) {
    const result = await callCloud('order.place', placing);
    if (result.ok || result.error.code !== 'ORDER_IN_PROGRESS' || tries === TRIES_WHILE_IN_PROGRESS) return result;
    await new Promise((resolve) => { setTimeout(resolve, WAIT_MS); });
  }
}
