import type { ModelRow } from '@shared/contracts/catalog';
import type { VehicleModel, VehicleSeries } from '@shared/domain/catalog/model';
import type { LoanPlan } from '@shared/domain/loan/model';
import { loanPlans } from '../data/loan-plans';
import { vehicleModels } from '../data/vehicle-models';
import { vehicleSeries } from '../data/vehicle-series';

/** More than a brand ever has on sale. */
const MOST_SERIES = 100;
const MOST_MODELS = 500;
const MOST_PLANS = 100;
const inOrder = { field: 'order', direction: 'asc' } as const;

/** Series on sale, in show order. */
export function listSeriesOnSale(): Promise<VehicleSeries[]> {
  return vehicleSeries.find({ filter: { isOnSale: true }, sort: inOrder, limit: MOST_SERIES });
}

/** Models on sale, in show order. */
export function listModelsOnSale(): Promise<VehicleModel[]> {
  return vehicleModels.find({ filter: { isOnSale: true }, sort: inOrder, limit: MOST_MODELS });
}

/** Finance offers, in show order. */
export function listLoanPlans(): Promise<LoanPlan[]> {
  return loanPlans.find({ filter: {}, sort: inOrder, limit: MOST_PLANS });
}

/** A model as a list needs it. */
export function toModelRow({ id, seriesId, seriesName, name, msrpFen }: VehicleModel): ModelRow {
  return { id, seriesId, seriesName, name, msrpFen };
}

/** Seats of a model, for the insurance estimate; five where the sheet does not say. */
export function seatsOf(model: VehicleModel): number {
  return Number(model.specifications.seats ?? 5);
}
