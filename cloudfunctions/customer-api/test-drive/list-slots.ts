import type { CustomerActions } from '@shared/contracts/index';
import { stores } from '../../data/stores';
import { slotDays } from '../../operations/test-drive-offer';
import type { Handler } from '../../runtime/dispatch';

/** Days and times of a model at a store with what is still free. */
export const listSlots: Handler<CustomerActions['testDrive.listSlots']> = async ({ storeId, modelId }, { now, fail }) => {
  if (!await stores.get(storeId)) return fail('STORE_NOT_FOUND');
  return { days: await slotDays(storeId, modelId, now) };
};
