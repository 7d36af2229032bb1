import type { ModelRow } from '@shared/contracts/catalog';
import { formatWan } from '@shared/core/money';
import type { EnergyType, VehicleSeries } from '@shared/domain/catalog/model';
import { carPicture } from '../../services/pictures';

/** The car whose costs are worked out. */
export interface FinanceCar {
  modelId: string;
  name: string;
  picture: string;
  price: string;
  msrpFen: number;
  seats: number;
  energy: EnergyType;
}

/** A model as the calculators need it. */
export function toFinanceCar({ series, model, seats }: { series: VehicleSeries; model: ModelRow; seats: number }): FinanceCar {
  return {
    modelId: model.id, name: `${series.name} ${model.name}`, picture: carPicture(series.id), price: formatWan(model.msrpFen),
    msrpFen: model.msrpFen, seats, energy: series.energy,
  };
}
