import * as v from 'valibot';
import { PAYMENT_SUBJECTS, type PaymentStatus, type PreparedSheet } from '@shared/domain/payment/model';
import { defineAction, outputOf } from './action';
import { id, requestId } from './fields';

export const paymentCustomerActions = {
  /** Opens a payment of one's own order, or of a bill one may pay; repeating it answers the same payment. */
  'payment.prepare': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, subject: v.picklist(PAYMENT_SUBJECTS), subjectId: id }),
    output: outputOf<PreparedSheet>(),
    errors: ['ORDER_NOT_FOUND', 'ORDER_STATUS_CHANGED', 'ORDER_EXPIRED', 'BILL_NOT_FOUND', 'BILL_STATUS_CHANGED', 'BILL_OF_SOMEONE_ELSE', 'BILL_PAID_BY_ANOTHER', 'BILL_BEING_PAID', 'PAYMENT_OFF', 'PAYMENT_REFUSED'],
  }),
  /** Asks the platform whether the money came, and settles it if so; called when the sheet closes and while the page waits. */
  'payment.check': defineAction({
    access: 'everyone', effect: 'write', input: v.strictObject({ requestId, outTradeNo: id }), output: outputOf<{ status: PaymentStatus }>(), errors: ['PAYMENT_NOT_FOUND'],
  }),
} as const;
