import type { CustomerActions } from '@shared/contracts/index';
import { arriveCustomer } from '../../operations/arrival';
import { checkText } from '../../operations/moderation';
import type { Handler } from '../../runtime/dispatch';
import { keepProfile } from './keep-profile';

/** Keeps the name a customer goes by; WeChat reads it first. */
export const saveName: Handler<CustomerActions['profile.saveName']> = async ({ name }, { actor, now }) => {
  const customer = await arriveCustomer(actor, null, now);
  if (customer.name !== name) await checkText(name, actor);
  return keepProfile(customer, { name });
};
