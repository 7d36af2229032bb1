import type { StaffActions } from '@shared/contracts/index';
import type { sessionStaffActions } from '@shared/contracts/session';
import type { HandlersOf } from '../../runtime/dispatch';
import { recordSubscription } from './subscription-record';
import { saveIntroduction } from './profile-save-introduction';
import { setDuty } from './profile-set-duty';
import { start } from './start';
import { switchStore } from './switch-store';

/** Start-up and what colleagues set for themselves. */
export const sessionHandlers = {
  'session.start': start,
  'session.switchStore': switchStore,
  'profile.setDuty': setDuty,
  'profile.saveIntroduction': saveIntroduction,
  'subscription.record': recordSubscription,
} satisfies HandlersOf<StaffActions, keyof typeof sessionStaffActions>;
