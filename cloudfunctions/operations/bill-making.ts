import type { InputOf } from '@shared/contracts/action';
import type { StaffActions } from '@shared/contracts/index';
import { formatYuan } from '@shared/core/money';
import { MS_PER_HOUR } from '@shared/core/time';
import type { Bill } from '@shared/domain/bill/model';
import { billTotalFen } from '@shared/domain/bill/rules';
import { displayName } from '@shared/domain/customer/rules';
import { orderNumber } from '@shared/domain/order/rules';
import { bills } from '../data/bills';
import { customers } from '../data/customers';
import type { StaffActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { logDefect } from '../runtime/log';
import { refuse } from '../runtime/refusal';
import { uploadFile } from '../runtime/sdk';
import { drawMiniProgramCode } from './mini-program-code';
import { notify } from './notify';
import { BILL_CODE_PAGE, customerBillPage } from './pages';
import { recordEvent } from './timeline';

/** A bill a colleague asks for. */
export type BillToMake = InputOf<StaffActions['bill.create']>;

/** Id of the bill one request makes; short, because a code's scene has 32 characters and carries it. */
export function billId(actor: StaffActor, requestId: string): string {
  return idFrom('b', actor.id, requestId);
}

/**
 * Writes a bill. Its text and sums are fixed from then on.
 *
 * @param plate as `parsePlate` gives it, or empty
 * @throws Refusal CUSTOMER_NOT_FOUND when it is addressed to nobody of this store
 */
export async function makeBill(wanted: BillToMake & { plate: string }, actor: StaffActor, now: number): Promise<Bill> {
  const { requestId, kind, title, lines, plate, terms, customerId, validHours } = wanted;
  const customer = customerId === null ? null : await customers.get(customerId);
  if (customerId !== null && customer?.storeId !== actor.storeId) return refuse('CUSTOMER_NOT_FOUND');
  const id = billId(actor, requestId);
  const bill: Bill = {
    id, number: orderNumber(id, now), storeId: actor.storeId, kind, title, lines, amountFen: billTotalFen(lines), plate, terms,
    customerId, customerName: customer && displayName(customer), payerId: null, payerName: null, staffId: actor.id, staffName: actor.name,
    status: 'open', imageFileId: null, createdAt: now, expiresAt: now + validHours * MS_PER_HOUR, paidAt: null, paymentId: null, transactionId: null,
    openRefundId: null, openRefundAt: null, refundedFen: 0, cancelReason: '', updatedAt: now,
  };
  return await bills.insert(bill) ? bill : (await bills.get(id)) ?? bill;
}

/** Tells whoever the bill is addressed to; may be repeated. */
export async function announceBill(bill: Bill): Promise<void> {
  if (bill.customerId === null) return;
  const sum = formatYuan(bill.amountFen);
  await recordEvent({
    customerId: bill.customerId, storeId: bill.storeId, kind: 'billMade', text: `${bill.title}，${sum}`, actorName: bill.staffName, refId: bill.id,
    at: bill.createdAt, cause: 'made',
  });
  await notify({
    recipientKind: 'customer', recipientId: bill.customerId, kind: 'payment', title: '您有一张待支付的收款单', text: `${bill.staffName}：${bill.title}，${sum}`,
    page: customerBillPage(bill.id), cause: bill.id, push: { templateKey: 'orderProgress', fields: { subject: bill.title, person: bill.staffName, at: bill.createdAt, remark: `待支付 ${sum}` } },
  }, bill.createdAt);
}

/**
 * Lets WeChat draw the code of a bill that has none yet, and keeps it. When WeChat cannot, the bill stays without; whoever it is
 * addressed to can pay all the same.
 */
export async function withCode(bill: Bill): Promise<Bill> {
  if (bill.imageFileId !== null) return bill;
  try {
    const picture = await drawMiniProgramCode({ scene: `b=${bill.id}`, page: BILL_CODE_PAGE });
    const imageFileId = await uploadFile(`bills/${bill.id}.png`, picture);
    await bills.patchIf(bill.id, { imageFileId: null }, { imageFileId });
    return { ...bill, imageFileId };
  } catch (error) {
    logDefect('wxacode.getUnlimited', error);
    return bill;
  }
}
