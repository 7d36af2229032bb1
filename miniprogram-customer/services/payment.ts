import type { PaymentRequest, PaymentSubject } from '@shared/domain/payment/model';
import { callCloud } from './cloud';
import { newRequestId } from './clock';
import { showRefusal } from './refusal';
import { sheetClosing } from './payment-sheet';

/**
 * How a payment ended on this phone. `waiting`: WeChat took the money, the cloud has not heard of it yet; the page goes on asking.
 * `cancelled` and `failed` leave everything as it was; `refused` has been shown.
 */
export type PayOutcome = 'paid' | 'waiting' | 'cancelled' | 'failed' | 'refused';

/** Waits between questions after the sheet has closed, milliseconds. */
const CHECK_WAITS_MS = [0, 700, 1300, 2500] as const;

/** Pays an order or a bill: opens a payment, WeChat's sheet, and asks until the cloud has the money. Safe to repeat. */
export async function payFor(subject: PaymentSubject, subjectId: string): Promise<PayOutcome> {
  const prepared = await callCloud('payment.prepare', { requestId: newRequestId(), subject, subjectId });
  if (!prepared.ok) {
    showRefusal(prepared.error);
    return 'refused';
  }
  const { outTradeNo, request } = prepared.data;
  if (request === null) return 'paid';
  const closing = await openSheet(request);
  // A sheet that failed may have taken the money all the same, so the cloud is asked once whatever the phone says.
  if (closing !== 'paid') return await isPaid(outTradeNo) ? 'paid' : closing;
  for (const wait of CHECK_WAITS_MS) {
    await new Promise((resolve) => { setTimeout(resolve, wait); });
    if (await isPaid(outTradeNo)) return 'paid';
  }
  return 'waiting';
}

/** Whether the cloud has the money; false as well when it could not be asked. */
async function isPaid(outTradeNo: string): Promise<boolean> {
  const checked = await callCloud('payment.check', { requestId: newRequestId(), outTradeNo });
  return checked.ok && checked.data.status === 'paid';
}

async function openSheet(request: PaymentRequest): Promise<'paid' | 'cancelled' | 'failed'> {
  try {
    await wx.requestPayment(request);
    return 'paid';
  } catch (error) {
    return sheetClosing(error);
  }
}
