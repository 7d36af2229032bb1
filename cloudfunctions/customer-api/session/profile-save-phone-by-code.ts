import type { CustomerActions } from '@shared/contracts/index';
import type { CustomerProfile } from '@shared/domain/customer/model';
import { toProfile } from '@shared/domain/customer/rules';
import { customers } from '../../data/customers';
import { arriveCustomer } from '../../operations/arrival';
import { phoneBehindCode } from '../../operations/phone-by-code';
import { makeOnce } from '../../operations/repetition';
import { recordEvent } from '../../operations/timeline';
import type { Handler } from '../../runtime/dispatch';
import { keepProfile } from './keep-profile';

/**
 * Keeps the number behind WeChat's phone button. The code is good once, so the number is written together with the request that
 * brought it: repeating that request answers without asking WeChat again.
 */
export const savePhoneByCode: Handler<CustomerActions['profile.savePhoneByCode']> = async ({ requestId, code }, { actor, now, fail }) => {
  const customer = await arriveCustomer(actor, null, now);
  return makeOnce(() => savedBy(actor.id, requestId), async () => {
    const phone = await phoneBehindCode(code, 'customer');
    if (phone === null) return fail('PHONE_CODE_EXPIRED');
    if (customer.phone !== phone) {
      await recordEvent({
        customerId: customer.id, storeId: customer.storeId, kind: 'phoneGiven', text: '授权了微信手机号', actorName: actor.name, refId: null, at: now, cause: requestId,
      });
    }
    return keepProfile(customer, { phone, isPhoneVerified: true, phoneRequestId: requestId });
  });
};

/** The profile, when this request has already brought its number. */
async function savedBy(customerId: string, requestId: string): Promise<CustomerProfile | null> {
  const customer = await customers.get(customerId);
  return customer?.phoneRequestId === requestId ? toProfile(customer) : null;
}
