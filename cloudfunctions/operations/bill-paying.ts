import { MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import type { Bill } from '@shared/domain/bill/model';
import { displayName } from '@shared/domain/customer/rules';
import type { Payment } from '@shared/domain/payment/model';
import { bills } from '../data/bills';
import { customers } from '../data/customers';
import { payments } from '../data/payments';
import type { CustomerActor } from '../runtime/context';
import { refuse } from '../runtime/refusal';
import type { Payable } from './payable';
import { closePayment } from './payment-closing';
import { billPaymentId } from './payment-ids';

/** How long somebody who opened the sheet keeps a bill from others. */
const PAYER_KEEPS_MS = 2 * MS_PER_MINUTE;
/** Life of a payment sheet at WeChat Pay. */
const SHEET_MS = 2 * MS_PER_HOUR;
/** Sheets one person may have opened for one bill, each given up before the next. */
const MOST_ROUNDS = 50;

/**
 * What a bill asks of this person. Whoever scans may pay one that names nobody; somebody else's sheet that was left open is closed first.
 *
 * @throws Refusal BILL_NOT_FOUND | BILL_OF_SOMEONE_ELSE | BILL_PAID_BY_ANOTHER | BILL_STATUS_CHANGED | BILL_BEING_PAID
 */
export async function payableBill(billId: string, actor: CustomerActor, now: number): Promise<Payable> {
  const bill = await bills.get(billId);
  if (!bill) return refuse('BILL_NOT_FOUND');
  if (bill.customerId !== null && bill.customerId !== actor.id) return refuse('BILL_OF_SOMEONE_ELSE');
  const last = bill.paymentId === null ? null : await payments.get(bill.paymentId);
  if (bill.status === 'paid' && last) return last.customerId === actor.id ? toPayable(bill, last) : refuse('BILL_PAID_BY_ANOTHER');
  if (bill.status !== 'open' || bill.expiresAt <= now) return refuse('BILL_STATUS_CHANGED');
  if (last && isStillOpen(last, now) && last.customerId === actor.id) return toPayable(bill, last);
  if (last) await giveUp(last, now);
  return toPayable(bill, { id: await freshNumber(bill, actor), expiresAt: Math.min(bill.expiresAt, now + SHEET_MS) });
}

function isStillOpen(payment: Payment, now: number): boolean {
  return payment.status === 'created' && now < payment.expiresAt;
}

async function giveUp(last: Payment, now: number): Promise<void> {
  if (isStillOpen(last, now) && now - last.createdAt < PAYER_KEEPS_MS) refuse('BILL_BEING_PAID');
  if (await closePayment(last.id, now) === 'paid') refuse('BILL_STATUS_CHANGED');
}

/** A number WeChat Pay has not closed: the first round of this person that was not given up. */
async function freshNumber(bill: Bill, actor: CustomerActor): Promise<string> {
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const id = billPaymentId(bill.id, actor.id, round);
    if ((await payments.get(id))?.status !== 'closed') return id;
  }
  return refuse('BILL_BEING_PAID');
}

function toPayable(bill: Bill, { id, expiresAt }: Pick<Payment, 'id' | 'expiresAt'>): Payable {
  return { id, subject: 'bill', subjectId: bill.id, storeId: bill.storeId, description: bill.title, amountFen: bill.amountFen, expiresAt };
}

/** Notes payment and payer on the bill; false when it waits no more. @throws Refusal BILL_BEING_PAID when somebody else was faster */
export async function keepBillPayable(payment: Payment, actor: CustomerActor): Promise<boolean> {
  const bill = await bills.get(payment.subjectId);
  if (bill?.status !== 'open') return false;
  if (bill.paymentId === payment.id) return true;
  const last = bill.paymentId === null ? null : await payments.get(bill.paymentId);
  if (last && last.status !== 'closed') return refuse('BILL_BEING_PAID');
  const payer = await customers.get(actor.id);
  const payerName = displayName(payer ?? { id: actor.id, name: null, phone: null });
  await bills.patchIf(bill.id, { status: 'open', paymentId: bill.paymentId }, { paymentId: payment.id, payerId: actor.id, payerName });
  const written = await bills.get(bill.id);
  if (written?.status !== 'open') return false;
  return written.paymentId === payment.id || refuse('BILL_BEING_PAID');
}
