import { formatYuan } from '@shared/core/money';
import type { Bill } from '@shared/domain/bill/model';
import { BILL_KIND_LABELS } from '@shared/domain/bill/model';
import { displayName } from '@shared/domain/customer/rules';
import type { Payment } from '@shared/domain/payment/model';
import { bills } from '../data/bills';
import { customers } from '../data/customers';
import { returnLatePayment } from './late-payment';
import { notify } from './notify';
import { customerBillPage, staffBillPage } from './pages';
import { recordEvent } from './timeline';

/**
 * A bill's money is here. The first payment pays it; what comes for a bill that was paid otherwise, cancelled or has expired goes back.
 * May run several times and at once.
 */
export async function billPaid(payment: Payment, now: number): Promise<void> {
  const payerName = await nameOf(payment.customerId);
  await bills.patchIf(payment.subjectId, { status: 'open' }, {
    status: 'paid', paidAt: payment.paidAt, paymentId: payment.id, transactionId: payment.transactionId, payerId: payment.customerId, payerName, updatedAt: now,
  });
  const bill = await bills.get(payment.subjectId);
  if (!bill) throw new Error(`payment ${payment.id} is for ${payment.subjectId}, which is no bill`);
  const isPaidByThis = (bill.status === 'paid' || bill.status === 'refunded') && bill.paymentId === payment.id;
  if (!isPaidByThis) return returnLatePayment(payment, { number: bill.number, customerName: payerName, reason: '收款单已失效或已支付，自动退款' }, now);
  await announce(bill, payment, now);
}

async function nameOf(customerId: string): Promise<string> {
  const payer = await customers.get(customerId);
  return displayName(payer ?? { id: customerId, name: null, phone: null });
}

async function announce(bill: Bill, payment: Payment, now: number): Promise<void> {
  const at = payment.paidAt ?? now;
  const sum = formatYuan(bill.amountFen);
  await recordEvent({
    customerId: payment.customerId, storeId: bill.storeId, kind: 'billPaid', text: `${BILL_KIND_LABELS[bill.kind]}：${bill.title}，${sum}`, actorName: '本人', refId: bill.id, at, cause: 'paid',
  });
  const notice = { kind: 'payment', cause: `${bill.id}.paid` } as const;
  await notify({
    ...notice, recipientKind: 'customer', recipientId: payment.customerId, title: '支付成功', text: `${bill.title}已支付 ${sum}`, page: customerBillPage(bill.id),
    push: { templateKey: 'orderProgress', fields: { subject: bill.title, person: bill.staffName, at, remark: '支付成功' } },
  }, at);
  await notify({
    ...notice, recipientKind: 'staff', recipientId: bill.staffId, title: '收款到账', text: `${bill.payerName ?? '客户'}已支付${bill.title} ${sum}`, page: staffBillPage(bill.id),
    push: { templateKey: 'newOrder', fields: { subject: bill.title, person: bill.payerName ?? '客户', at, remark: `收款到账 ${sum}` } },
  }, at);
}
