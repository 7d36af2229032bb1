import type { ModelRow } from '@shared/contracts/catalog';
import { formatWan } from '@shared/core/money';
import { carPicture } from '../../services/pictures';

/** A series with its models, as the picker shows them. */
export interface ModelGroup {
  seriesId: string;
  name: string;
  picture: string;
  models: { id: string; name: string; price: string }[];
}

/** Models under their series, both in the order the shop shows them. */
export function groupModels(models: readonly ModelRow[]): ModelGroup[] {
  const groups = new Map<string, ModelGroup>();
  for (const { id, seriesId, seriesName, name, msrpFen } of models) {
    const group = groups.get(seriesId) ?? { seriesId, name: seriesName, picture: carPicture(seriesId), models: [] };
    group.models.push({ id, name, price: formatWan(msrpFen) });
    groups.set(seriesId, group);
  }
  return [...groups.values()];
}
