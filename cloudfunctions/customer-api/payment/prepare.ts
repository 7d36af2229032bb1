import type { CustomerActions } from '@shared/contracts/index';
import { preparePayment } from '../../operations/payment-preparing';
import type { Handler } from '../../runtime/dispatch';

/** A customer is about to pay. Opens the payment at WeChat Pay, or the one opened before; repeating it answers the same payment. */
export const prepare: Handler<CustomerActions['payment.prepare']> = async ({ subject, subjectId }, { actor, now }) =>
  preparePayment({ subject, subjectId }, actor, now);
