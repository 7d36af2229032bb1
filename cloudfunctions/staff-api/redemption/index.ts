import type { StaffActions } from '@shared/contracts/index';
import type { redemptionStaffActions } from '@shared/contracts/redemption';
import type { HandlersOf } from '../../runtime/dispatch';
import { get } from './get';
import { list } from './list';
import { preview } from './preview';
import { redeem } from './redeem';
import { statistics } from './statistics';
import { undo } from './undo';

/** What clerks do with codes. */
export const redemptionHandlers: HandlersOf<StaffActions, keyof typeof redemptionStaffActions> = {
  'redemption.preview': preview,
  'redemption.redeem': redeem,
  'redemption.undo': undo,
  'redemption.get': get,
  'redemption.list': list,
  'redemption.statistics': statistics,
};
