import {
  BODY_TYPES, BODY_TYPE_LABELS, ENERGY_LABELS, ENERGY_TYPES, type BodyType, type EnergyType, type VehicleSeries,
} from '@shared/domain/catalog/model';
import { carPicture } from '../../services/pictures';

/** What the showroom is narrowed to; null means all. */
export interface SeriesFilter {
  bodyType: BodyType | null;
  energy: EnergyType | null;
}

/** A chip: its value, empty for 全部, and its words. */
export interface Chip {
  value: string;
  text: string;
  isChosen: boolean;
}

/** A series as the showroom shows it. */
export interface SeriesCard {
  id: string;
  name: string;
  tagline: string;
  picture: string;
  lowMsrpFen: number;
  highMsrpFen: number;
  /** SUV · 插电混动 · 3 款在售 */
  facts: string;
  colours: string[];
}

/** No narrowing. */
export const EVERY_SERIES: SeriesFilter = { bodyType: null, energy: null };

/** Chips of one row; kinds that no series has are left out. */
function chipsOf<Kind extends string>(kinds: readonly Kind[], options: { labels: Record<Kind, string>; present: Kind[]; chosen: Kind | null }): Chip[] {
  const offered = kinds.filter((kind) => options.present.includes(kind));
  return [
    { value: '', text: '全部', isChosen: options.chosen === null },
    ...offered.map((kind) => ({ value: kind, text: options.labels[kind], isChosen: options.chosen === kind })),
  ];
}

/** Both rows of chips for the series on sale. */
export function toChips(series: readonly VehicleSeries[], filter: SeriesFilter): { bodyTypes: Chip[]; energies: Chip[] } {
  return {
    bodyTypes: chipsOf(BODY_TYPES, { labels: BODY_TYPE_LABELS, present: series.map(({ bodyType }) => bodyType), chosen: filter.bodyType }),
    energies: chipsOf(ENERGY_TYPES, { labels: ENERGY_LABELS, present: series.map(({ energy }) => energy), chosen: filter.energy }),
  };
}

/** Reads the value of a chip back; anything unknown narrows nothing. */
export function chooseBodyType(filter: SeriesFilter, value: string): SeriesFilter {
  return { ...filter, bodyType: BODY_TYPES.find((kind) => kind === value) ?? null };
}

/** The same for how the car is powered. */
export function chooseEnergy(filter: SeriesFilter, value: string): SeriesFilter {
  return { ...filter, energy: ENERGY_TYPES.find((kind) => kind === value) ?? null };
}

/** Series that pass the filter, in show order. */
export function toSeriesCards(series: readonly VehicleSeries[], filter: SeriesFilter): SeriesCard[] {
  return series
    .filter(({ bodyType, energy }) => (filter.bodyType === null || bodyType === filter.bodyType) && (filter.energy === null || energy === filter.energy))
    .map(({ id, name, tagline, bodyType, energy, lowMsrpFen, highMsrpFen, modelCount, colours }) => ({
      id, name, tagline, lowMsrpFen, highMsrpFen, picture: carPicture(id),
      facts: `${BODY_TYPE_LABELS[bodyType]} · ${ENERGY_LABELS[energy]} · ${modelCount} 款在售`, colours: colours.map(({ hex }) => hex),
    }));
}
