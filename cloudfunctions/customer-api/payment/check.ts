import type { CustomerActions } from '@shared/contracts/index';
import { payments } from '../../data/payments';
import { checkPayment } from '../../operations/payment-asking';
import type { Handler } from '../../runtime/dispatch';

/** A customer's page asks whether the money came; what the platform says is settled at once. Safe to repeat. */
export const check: Handler<CustomerActions['payment.check']> = async ({ outTradeNo }, { actor, now, fail }) => {
  const payment = await payments.get(outTradeNo);
  if (payment?.customerId !== actor.id) return fail('PAYMENT_NOT_FOUND');
  return { status: await checkPayment(payment, now) };
};
