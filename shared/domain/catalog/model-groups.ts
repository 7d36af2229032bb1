import { formatWan } from '@shared/core/money';

/** A model on sale with the series it belongs to. */
interface ListedModel {
  id: string;
  seriesId: string;
  seriesName: string;
  name: string;
  msrpFen: number;
}

/** A series with its models, as a picker shows them. */
export interface ModelGroup {
  seriesId: string;
  name: string;
  picture: string;
  models: { id: string; name: string; price: string }[];
}

/** Models under their series, both in the order the shop shows them. */
export function groupModels(models: readonly ListedModel[], pictureOf: (seriesId: string) => string): ModelGroup[] {
  const groups = new Map<string, ModelGroup>();
  for (const { id, seriesId, seriesName, name, msrpFen } of models) {
    const group = groups.get(seriesId) ?? { seriesId, name: seriesName, picture: pictureOf(seriesId), models: [] };
    group.models.push({ id, name, price: formatWan(msrpFen) });
    groups.set(seriesId, group);
  }
  return [...groups.values()];
}
