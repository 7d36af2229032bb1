import type { CustomerActions } from '@shared/contracts/index';
import type { sessionCustomerActions } from '@shared/contracts/session';
import type { HandlersOf } from '../../runtime/dispatch';
import { agreePrivacy } from './agree-privacy';
import { chooseStore } from './choose-store';
import { recordSubscription } from './record-subscription';
import { saveName } from './save-name';
import { savePhone } from './save-phone';
import { savePhoneByCode } from './save-phone-by-code';
import { start } from './start';

/** Start-up and what customers say of themselves. */
export const sessionHandlers = {
  'session.start': start,
  'session.chooseStore': chooseStore,
  'profile.savePhoneByCode': savePhoneByCode,
  'profile.savePhone': savePhone,
  'profile.saveName': saveName,
  'profile.agreePrivacy': agreePrivacy,
  'subscription.record': recordSubscription,
} satisfies HandlersOf<CustomerActions, keyof typeof sessionCustomerActions>;
