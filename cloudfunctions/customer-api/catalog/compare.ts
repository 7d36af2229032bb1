import type { CustomerActions } from '@shared/contracts/index';
import { compareModels } from '@shared/domain/catalog/rules';
import { vehicleModels } from '../../data/vehicle-models';
import { toModelRow } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

/** Two models on sale, line by line. */
export const compare: Handler<CustomerActions['catalog.compare']> = async ({ leftId, rightId }, { fail }) => {
  if (leftId === rightId) return fail('COMPARE_SAME_MODEL');
  const [left, right] = await vehicleModels.getMany([leftId, rightId]);
  if (!left?.isOnSale || !right?.isOnSale) return fail('MODEL_NOT_FOUND');
  return { left: toModelRow(left), right: toModelRow(right), groups: compareModels(left, right) };
};
