import type { CustomerActions } from '@shared/contracts/index';
import { specificationSheet } from '@shared/domain/catalog/rules';
import { vehicleModels } from '../../data/vehicle-models';
import { vehicleSeries } from '../../data/vehicle-series';
import { seatsOf, toModelRow } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

/** One model with its parameter sheet. One that is no longer sold is not found: nothing on its page could be asked for. */
export const getModel: Handler<CustomerActions['catalog.getModel']> = async ({ modelId }, { fail }) => {
  const model = await vehicleModels.get(modelId);
  if (!model?.isOnSale) return fail('MODEL_NOT_FOUND');
  const series = await vehicleSeries.get(model.seriesId);
  if (!series?.isOnSale) return fail('MODEL_NOT_FOUND');
  return { series, model: toModelRow(model), seats: seatsOf(model), sheet: specificationSheet(model) };
};
