import type { CustomerActions } from '@shared/contracts/index';
import { stores } from '../../data/stores';
import { listActiveVehicles } from '../../operations/test-drive-offer';
import type { Handler } from '../../runtime/dispatch';

/** Models a store has a demo vehicle of, each once, by name. */
export const listModels: Handler<CustomerActions['testDrive.listModels']> = async ({ storeId }, { fail }) => {
  const [store, vehicles] = await Promise.all([stores.get(storeId), listActiveVehicles(storeId)]);
  if (!store) return fail('STORE_NOT_FOUND');
  const models = new Map(vehicles.map(({ modelId, seriesId, modelName, colourId }) => [modelId, { modelId, seriesId, modelName, colourId }]));
  return { models: [...models.values()].sort((a, b) => (a.modelName < b.modelName ? -1 : 1)) };
};
