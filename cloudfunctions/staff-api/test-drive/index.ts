import type { StaffActions } from '@shared/contracts/index';
import type { testDriveStaffActions } from '@shared/contracts/test-drive';
import type { HandlersOf } from '../../runtime/dispatch';
import { cancel } from './cancel';
import { complete } from './complete';
import { confirm } from './confirm';
import { get } from './get';
import { getSetup } from './get-setup';
import { listDay } from './list-day';
import { listSlots } from './list-slots';
import { markNoShow } from './mark-no-show';
import { reschedule } from './reschedule';
import { saveSettings } from './save-settings';
import { saveVehicle } from './save-vehicle';

/** What staff do with test drives. */
export const testDriveHandlers: HandlersOf<StaffActions, keyof typeof testDriveStaffActions> = {
  'testDrive.listDay': listDay,
  'testDrive.get': get,
  'testDrive.listSlots': listSlots,
  'testDrive.confirm': confirm,
  'testDrive.reschedule': reschedule,
  'testDrive.cancel': cancel,
  'testDrive.complete': complete,
  'testDrive.markNoShow': markNoShow,
  'testDrive.getSetup': getSetup,
  'testDrive.saveSettings': saveSettings,
  'testDrive.saveVehicle': saveVehicle,
};
