import type { Bill } from '@shared/domain/bill/model';
import { MS_PER_MINUTE } from '@shared/core/time';
import type { MallOrder } from '@shared/domain/order/model';
import type { Payment } from '@shared/domain/payment/model';
import { openidFor } from '../../local-cloud/identity';
import type { SeedPayment } from '../../seed-contract';
import { customerSketches } from '../customers';
import { customerId, type Ledger } from '../ledger';

/** Where payments of the story are noted: at the product, and at the payment side. */
export interface PaymentWorld {
  ledger: Ledger;
  payments: SeedPayment[];
}

/** Notes the payment of an order at both sides; refunds ask the payment side. */
export function noteOrderPayment(world: PaymentWorld, order: MallOrder): void {
  const [first] = order.lines;
  notePayment(world, order, { subject: 'order', customer: order.customerId, amountFen: order.totalFen, description: `${first?.title ?? ''}${order.lines.length > 1 ? '等' : ''}` });
}

/** The same of a bill. */
export function noteBillPayment(world: PaymentWorld, bill: Bill): void {
  notePayment(world, bill, { subject: 'bill', customer: bill.payerId ?? '', amountFen: bill.amountFen, description: bill.title });
}

type Paid = Pick<MallOrder | Bill, 'id' | 'storeId' | 'paidAt' | 'paymentId' | 'transactionId'>;

function notePayment({ ledger, payments }: PaymentWorld, paid: Paid, about: { subject: Payment['subject']; customer: string; amountFen: number; description: string }): void {
  const { id: subjectId, storeId, paidAt, paymentId, transactionId } = paid;
  if (paidAt === null || paymentId === null || transactionId === null) return;
  const { subject, customer, amountFen, description } = about;
  const openid = openidOf(customer);
  ledger.add('payments', {
    id: paymentId, subject, subjectId, storeId, customerId: customer, openid, description, amountFen, mode: 'sandbox', status: 'paid', transactionId, createdAt: paidAt - MS_PER_MINUTE,
    expiresAt: paidAt + 13 * MS_PER_MINUTE, paidAt, settledAt: paidAt, refundedFen: 0, dueAt: null,
  } satisfies Payment);
  payments.push({ outTradeNo: paymentId, openid, totalFen: amountFen, body: description, transactionId, paidAt });
}

function openidOf(customer: string): string {
  const sketch = customerSketches.find(({ person }) => customerId(person) === customer);
  if (!sketch) throw new Error(`the story has no payer ${customer}`);
  return openidFor('customer', sketch.person);
}
