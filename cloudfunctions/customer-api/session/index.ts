import type { CustomerActions } from '@shared/contracts/index';
import type { sessionCustomerActions } from '@shared/contracts/session';
import type { HandlersOf } from '../../runtime/dispatch';
import { agreePrivacy } from './profile-agree-privacy';
import { chooseStore } from './choose-store';
import { recordSubscription } from './subscription-record';
import { saveName } from './profile-save-name';
import { savePhone } from './profile-save-phone';
import { savePhoneByCode } from './profile-save-phone-by-code';
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
