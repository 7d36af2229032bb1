import { formatWan } from '@shared/core/money';
import type { ComparisonGroup } from '@shared/domain/catalog/model';
import type { ModelRow } from '@shared/contracts/catalog';

/** One of the two cars; null while none is chosen. */
export interface Contender {
  id: string;
  seriesId: string;
  seriesName: string;
  name: string;
  price: string;
}

/** Models of one series in the sheet. */
export interface ModelGroup {
  seriesName: string;
  models: (Contender & { isTaken: boolean })[];
}

/** Which side of the comparison. */
export type Side = 'left' | 'right';

/** A model as the head of the comparison shows it. */
export function toContender({ id, seriesId, seriesName, name, msrpFen }: ModelRow): Contender {
  return { id, seriesId, seriesName, name, price: formatWan(msrpFen) };
}

/** All models by series, in show order; the ones already in the comparison are marked. */
export function toModelGroups(models: readonly ModelRow[], takenIds: readonly (string | undefined)[]): ModelGroup[] {
  const groups: ModelGroup[] = [];
  for (const model of models) {
    const row = { ...toContender(model), isTaken: takenIds.includes(model.id) };
    const group = groups.find(({ seriesName }) => seriesName === model.seriesName);
    if (group) group.models.push(row);
    else groups.push({ seriesName: model.seriesName, models: [row] });
  }
  return groups;
}

/** The lines to show; with `onlyDifferences` equal lines and groups without any line left go. */
export function toComparison(groups: readonly ComparisonGroup[], onlyDifferences: boolean): ComparisonGroup[] {
  if (!onlyDifferences) return [...groups];
  return groups.map(({ label, rows }) => ({ label, rows: rows.filter((row) => row.isDifferent) })).filter(({ rows }) => rows.length > 0);
}
