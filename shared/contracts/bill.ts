import * as v from 'valibot';
import type { Page } from '@shared/core/paging';
import { BILL_KINDS, BILL_STATUSES, type BillKind, type BillView } from '@shared/domain/bill/model';
import type { Refund } from '@shared/domain/order/model';
import type { PaymentMode } from '@shared/domain/payment/model';
import { defineAction, outputOf } from './action';
import { cursor, fen, id, integer, note, requestId, text } from './fields';

const nextPage = v.nullable(cursor);
const byId = v.strictObject({ billId: id });

/** A bill as its payer sees it. */
export interface CustomerBill {
  bill: BillView;
  canPay: boolean;
  /** Somebody else has its payment open now; who, is not told. */
  isBeingPaidByAnother: boolean;
  refunds: Refund[];
  paymentMode: PaymentMode;
}

export const billCustomerActions = {
  /** A bill by its id, as scanned; `s` scenes carry it. Bills of somebody else, or paid by another, are refused. */
  'bill.get': defineAction({ access: 'everyone', effect: 'read', input: byId, output: outputOf<CustomerBill>(), errors: ['BILL_NOT_FOUND', 'BILL_OF_SOMEONE_ELSE', 'BILL_PAID_BY_ANOTHER'] }),
  /** Bills addressed to one or paid by one, the latest first. */
  'bill.listMine': defineAction({ access: 'everyone', effect: 'read', input: v.strictObject({ cursor: nextPage }), output: outputOf<Page<BillView>>(), errors: [] }),
} as const;

const managers = ['serviceManager', 'salesManager', 'generalManager'] as const;
const cashiers = ['salesConsultant', 'serviceAdviser', 'customerService', 'marketingManager', ...managers] as const;

export const billStaffActions = {
  /** What the page of a new bill begins with: the kinds one may make, the store's word for a deposit, how payments are made. */
  'bill.getSetup': defineAction({
    access: cashiers, effect: 'read', input: v.strictObject({}), output: outputOf<{ kinds: BillKind[]; depositWord: string; paymentMode: PaymentMode }>(), errors: [],
  }),
  /** Makes a bill and its code. Deposits of a car name a customer and need a sales role. */
  'bill.create': defineAction({
    access: cashiers, effect: 'write',
    input: v.strictObject({
      requestId, kind: v.picklist(BILL_KINDS), title: text(40), customerId: v.nullable(id), plate: note(12), terms: note(200), validHours: integer(1, 720),
      lines: v.pipe(v.array(v.strictObject({ name: text(30), amountFen: v.pipe(fen, v.minValue(1)) })), v.minLength(1), v.maxLength(20)),
    }),
    output: outputOf<BillView>(), errors: ['CUSTOMER_NOT_FOUND', 'CUSTOMER_REQUIRED', 'BILL_KIND_NOT_ALLOWED', 'BILL_TOO_LARGE', 'PLATE_INVALID', 'TEXT_RISKY'],
  }),
  /** Draws the code again when WeChat did not. */
  'bill.drawCode': defineAction({ access: cashiers, effect: 'write', input: v.strictObject({ requestId, billId: id }), output: outputOf<BillView>(), errors: ['BILL_NOT_FOUND', 'CODE_NOT_DRAWN'] }),
  'bill.list': defineAction({
    access: cashiers, effect: 'read', input: v.strictObject({ scope: v.picklist(['mine', 'store']), status: v.nullable(v.picklist(BILL_STATUSES)), cursor: nextPage }), output: outputOf<Page<BillView>>(), errors: [],
  }),
  'bill.get': defineAction({ access: cashiers, effect: 'read', input: byId, output: outputOf<{ bill: BillView; refunds: Refund[]; canCancel: boolean; canRefund: boolean; paymentMode: PaymentMode; depositWord: string }>(), errors: ['BILL_NOT_FOUND'] }),
  'bill.cancel': defineAction({
    access: cashiers, effect: 'write', input: v.strictObject({ requestId, billId: id, reason: text(60) }), output: outputOf<BillView>(), errors: ['BILL_NOT_FOUND', 'BILL_STATUS_CHANGED'],
  }),
} as const;
