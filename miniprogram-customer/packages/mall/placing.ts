import type { Result } from '@shared/core/result';
import type { OrderView } from '@shared/contracts/order';
import type { Fulfilment } from '@shared/domain/order/model';
import { callCloud } from '../../services/cloud';
import { payFor } from '../../services/payment';
import { urls } from '../../services/urls';
import type { Wish } from '../../services/wishes';

/** What is priced; null leaves the choice to the server, which knows what was chosen last and what is cheapest. */
export interface Asked {
  lines: Wish[];
  fulfilment: Fulfilment | null;
  couponIds: string[] | null;
}

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

/** Pays and goes to where the order goes on: its result, or its own page when it still waits for payment. */
export async function payAndLeave(orderId: string): Promise<void> {
  const outcome = await payFor('order', orderId);
  const isDone = outcome === 'paid' || outcome === 'waiting';
  if (outcome === 'failed') void wx.showToast({ title: '支付没有完成，订单已为您保留', icon: 'none' });
  await wx.redirectTo({ url: isDone ? urls.orderResult(orderId) : urls.order(orderId) });
}
