import type { InputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import type { ApplicationTerms } from '@shared/domain/application/model';
import type { VehicleModel } from '@shared/domain/catalog/model';
import { estimateInsurance } from '@shared/domain/insurance/rules';
import { vehicleSeries } from '../../data/vehicle-series';
import { announceApplication } from '../../operations/application-news';
import { applyOnce } from '../../operations/application-submission';
import type { Handler } from '../../runtime/dispatch';
import { refuse } from '../../runtime/refusal';

type Input = InputOf<CustomerActions['application.submitInsurance']>;

/** Seats of a model whose sheet does not say. */
const USUAL_SEATS = 5;

/** A customer applies for insurance. Writes the application, a task to take it up, timeline and notice; repeating it applies once. */
export const submitInsurance: Handler<CustomerActions['application.submitInsurance']> = async (input, { actor, now }) => {
  const { requestId, modelId, name } = input;
  const application = await applyOnce({ requestId, modelId, name, termsFor: (model) => insuranceTerms(model, input) }, actor, now);
  await announceApplication(application, requestId);
  return application;
};

async function insuranceTerms(model: VehicleModel, { covers, liabilitySum }: Input): Promise<ApplicationTerms> {
  const series = await vehicleSeries.get(model.seriesId);
  if (!series) return refuse('MODEL_NOT_FOUND');
  const seats = Number(model.specifications.seats ?? USUAL_SEATS);
  const { lines, totalFen } = estimateInsurance({ priceFen: model.msrpFen, seats, energy: series.energy, covers, liabilitySum });
  return { kind: 'insurance', covers: lines.map((line) => line.cover), coverLabels: lines.map((line) => line.label), liabilitySum, estimateFen: totalFen };
}
