import type { StaffActions } from '@shared/contracts/index';
import { listModelsOnSale, listSeriesOnSale, seatsOf, toModelRow } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

/** Series and models on sale, for quotes, demo vehicles and the calculators. */
export const listModels: Handler<StaffActions['catalog.listModels']> = async () => {
  const [series, models] = await Promise.all([listSeriesOnSale(), listModelsOnSale()]);
  return { series, models: models.map((model) => ({ ...toModelRow(model), seats: seatsOf(model) })) };
};
