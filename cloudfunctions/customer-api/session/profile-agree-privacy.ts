import type { CustomerActions } from '@shared/contracts/index';
import { arriveCustomer } from '../../operations/arrival';
import type { Handler } from '../../runtime/dispatch';
import { keepProfile } from './keep-profile';

/** Notes which version of the privacy terms was agreed to. */
export const agreePrivacy: Handler<CustomerActions['profile.agreePrivacy']> = async ({ version }, { actor, now }) =>
  keepProfile(await arriveCustomer(actor, null, now), { privacyVersion: version });
