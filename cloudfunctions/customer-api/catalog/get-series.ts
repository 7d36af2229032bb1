import type { CustomerActions } from '@shared/contracts/index';
import { vehicleModels } from '../../data/vehicle-models';
import { vehicleSeries } from '../../data/vehicle-series';
import { toModelRow } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

const MOST_MODELS = 100;

/** One series with its models on sale; a series that is no longer sold is not found. */
export const getSeries: Handler<CustomerActions['catalog.getSeries']> = async ({ seriesId }, { fail }) => {
  const series = await vehicleSeries.get(seriesId);
  if (!series?.isOnSale) return fail('SERIES_NOT_FOUND');
  const models = await vehicleModels.find({
    filter: { seriesId, isOnSale: true }, sort: { field: 'order', direction: 'asc' }, limit: MOST_MODELS,
  });
  return { series, models: models.map(toModelRow) };
};
