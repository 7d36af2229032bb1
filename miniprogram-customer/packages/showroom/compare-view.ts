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

/** Which side of the comparison. */
export type Side = 'left' | 'right';

/** A model as the head of the comparison shows it. */
export function toContender({ id, seriesId, seriesName, name, msrpFen }: ModelRow): Contender {
  return { id, seriesId, seriesName, name, price: formatWan(msrpFen) };
}

/** The ids of both sides, as far as they are chosen. */
export type Sides = Partial<Record<Side, string>>;

/** Puts a model on one side. The model of the other side changes places with it, because a car is not compared with itself. */
export function chooseModel(sides: Sides, side: Side, id: string): Sides {
  const other: Side = side === 'left' ? 'right' : 'left';
  const { [side]: previous, [other]: opposite } = sides;
  if (opposite !== id) return { ...sides, [side]: id };
  return previous === undefined ? { [side]: id } : { [side]: id, [other]: previous };
}

/** The lines to show; with `onlyDifferences` equal lines and groups without any line left go. */
export function toComparison(groups: readonly ComparisonGroup[], onlyDifferences: boolean): ComparisonGroup[] {
  if (!onlyDifferences) return [...groups];
  return groups.map(({ label, rows }) => ({ label, rows: rows.filter((row) => row.isDifferent) })).filter(({ rows }) => rows.length > 0);
}
