import type { CustomerActions } from '@shared/contracts/index';
import { toProfile } from '@shared/domain/customer/rules';
import { arriveCustomer } from '../../operations/arrival';
import { recordEvent } from '../../operations/timeline';
import type { Handler } from '../../runtime/dispatch';
import { keepProfile } from './keep-profile';

/** Keeps a number the customer typed; the one already known stays as it is, verified or not. */
export const savePhone: Handler<CustomerActions['profile.savePhone']> = async ({ requestId, phone }, { actor, now }) => {
  const customer = await arriveCustomer(actor, null, now);
  if (customer.phone === phone) return toProfile(customer);
  await recordEvent({
    customerId: customer.id, storeId: customer.storeId, kind: 'phoneGiven', text: '填写了手机号', actorName: actor.name, refId: null, at: now, cause: requestId,
  });
  return keepProfile(customer, { phone, isPhoneVerified: false });
};
