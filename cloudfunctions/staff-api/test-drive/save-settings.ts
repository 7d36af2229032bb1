import type { StaffActions } from '@shared/contracts/index';
import { refuseHours } from '@shared/domain/test-drive/rules';
import { storeSettings } from '../../data/store-settings';
import { settingsOf } from '../../operations/settings';
import type { Handler } from '../../runtime/dispatch';
import { setupOf } from './setup';

/** Hours, slot length and limits of the store's drives, saved whole; saving the same again changes nothing. */
export const saveSettings: Handler<StaffActions['testDrive.saveSettings']> = async ({ requestId: _requestId, ...wanted }, { actor, fail }) => {
  const refusal = refuseHours(wanted);
  if (refusal) return fail(refusal);
  const testDrive = { ...wanted, closedWeekdays: sortedOnce(wanted.closedWeekdays), closedOn: sortedOnce(wanted.closedOn) };
  const isKnown = await storeSettings.patch(actor.storeId, { testDrive });
  if (!isKnown && !await storeSettings.get(actor.storeId)) await storeSettings.put({ ...await settingsOf(actor.storeId), testDrive });
  return setupOf(actor.storeId);
};

function sortedOnce<T extends number | string>(values: readonly T[]): T[] {
  return [...new Set(values)].sort((a, b) => (a < b ? -1 : 1));
}
