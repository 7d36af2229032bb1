/** What the columns of a picker show in each mode, and which value a choice means. No DOM here. */
import { text } from './text';
import { listCities, listDistricts, PROVINCES } from './regions';

/** One kind of picker. `columns` depends on what is chosen so far. */
export interface PickerModel {
  columns(chosen: number[]): string[][];
  /** The choice that the `value` property names. */
  initial(): number[];
  /** Detail of the change event. */
  detail(chosen: number[]): Record<string, unknown>;
}

type Values = Record<string, unknown>;

const DATE_PARTS: Record<string, number> = { year: 1, month: 2, day: 3 };

/** The model for `mode`; an unknown mode counts as selector, as on the platform. */
export function pickerModel(data: Values, todayOn: string): PickerModel {
  switch (data['mode']) {
    case 'multiSelector': return multiSelectorModel(data);
    case 'time': return timeModel(data);
    case 'date': return dateModel(data, todayOn);
    case 'region': return regionModel(data);
    default: return selectorModel(data);
  }
}

function label(item: unknown, key: unknown): string {
  return text(typeof key === 'string' && key !== '' && item !== null && typeof item === 'object' ? (item as Values)[key] : item);
}

function selectorModel(data: Values): PickerModel {
  const range = (data['range'] ?? []) as unknown[];
  return {
    columns: () => [range.map((item) => label(item, data['rangeKey']))],
    initial: () => [Math.max(0, Number(data['value']) || 0)],
    detail: ([index]) => ({ value: index }),
  };
}

function multiSelectorModel(data: Values): PickerModel {
  const range = (data['range'] ?? []) as unknown[][];
  const value = (data['value'] ?? []) as number[];
  return {
    columns: () => range.map((column) => column.map((item) => label(item, data['rangeKey']))),
    initial: () => range.map((_, at) => Number(value[at]) || 0),
    detail: (chosen) => ({ value: chosen }),
  };
}

function numbers(from: number, to: number): number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, at) => from + at);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

/** Numbers of one place of a date or time: limits count only while all places before lie on them. */
function limited(whole: [number, number], bounds: { isAtStart: boolean; isAtEnd: boolean; start: number | undefined; end: number | undefined }): number[] {
  const from = bounds.isAtStart ? Math.max(whole[0], bounds.start ?? whole[0]) : whole[0];
  return numbers(from, bounds.isAtEnd ? Math.min(whole[1], bounds.end ?? whole[1]) : whole[1]);
}

interface Places {
  start: (number | undefined)[];
  end: (number | undefined)[];
  /** The full span of the place at `depth`, given the numbers before it. */
  span: (depth: number, before: number[]) => [number, number];
  depth: number;
}

/** Number lists of every place for a choice of indexes, narrowed by start and end. */
function placeNumbers({ start, end, span, depth }: Places, chosen: number[]): number[][] {
  const lists: number[][] = [];
  const before: number[] = [];
  let [isAtStart, isAtEnd] = [true, true];
  for (let at = 0; at < depth; at += 1) {
    const list = limited(span(at, before), { isAtStart, isAtEnd, start: start[at], end: end[at] });
    const value = list[Math.min(chosen[at] ?? 0, list.length - 1)] ?? 0;
    lists.push(list);
    before.push(value);
    isAtStart &&= value === start[at];
    isAtEnd &&= value === end[at];
  }
  return lists;
}

function placesModel(places: Places, parts: { wanted: number[]; suffixes: string[]; separator: string }): PickerModel {
  const { wanted, suffixes, separator } = parts;
  const initial = (): number[] => {
    const chosen: number[] = [];
    for (let at = 0; at < places.depth; at += 1) {
      const list = placeNumbers(places, chosen)[at] ?? [];
      chosen.push(Math.max(0, list.indexOf(wanted[at] ?? list[0] ?? 0)));
    }
    return chosen;
  };
  return {
    initial,
    columns: (chosen) => placeNumbers(places, chosen).map((list, at) => list.map((value) => `${twoDigits(value)}${suffixes[at] ?? ''}`)),
    detail: (chosen) => ({ value: placeNumbers(places, chosen).map((list, at) => twoDigits(list[chosen[at] ?? 0] ?? 0)).join(separator) }),
  };
}

function readNumbers(value: unknown, separator: string): number[] {
  return typeof value === 'string' && value !== '' ? value.split(separator).map(Number) : [];
}

function dateModel(data: Values, todayOn: string): PickerModel {
  const span = (depth: number, [year = 1970, month = 1]: number[]): [number, number] =>
    depth === 0 ? [1970, 2100] : depth === 1 ? [1, 12] : [1, new Date(Date.UTC(year, month, 0)).getUTCDate()];
  const places = { start: readNumbers(data['start'], '-'), end: readNumbers(data['end'], '-'), span, depth: DATE_PARTS[text(data['fields'])] ?? 3 };
  const wanted = readNumbers(data['value'], '-');
  return placesModel(places, { wanted: wanted.length === 0 ? readNumbers(todayOn, '-') : wanted, suffixes: ['年', '月', '日'], separator: '-' });
}

function timeModel(data: Values): PickerModel {
  const places = { start: readNumbers(data['start'], ':'), end: readNumbers(data['end'], ':'), span: (depth: number): [number, number] => [0, depth === 0 ? 23 : 59], depth: 2 };
  return placesModel(places, { wanted: readNumbers(data['value'], ':'), suffixes: ['时', '分'], separator: ':' });
}

function regionModel(data: Values): PickerModel {
  const custom = data['customItem'] ? [text(data['customItem'])] : [];
  const depth = data['level'] === 'province' ? 1 : data['level'] === 'city' ? 2 : 3;
  const columns = ([province = 0, city = 0]: number[]): string[][] => {
    const provinces = [...custom, ...PROVINCES.map(({ name }) => name)];
    const cities = [...custom, ...listCities(provinces[province] ?? '')];
    return [provinces, cities, [...custom, ...listDistricts(provinces[province] ?? '', cities[city] ?? '')]].slice(0, depth);
  };
  const value = (data['value'] ?? []) as string[];
  return {
    columns,
    initial: () => {
      const chosen: number[] = [];
      for (let at = 0; at < depth; at += 1) chosen.push(Math.max(0, columns(chosen)[at]?.indexOf(value[at] ?? '') ?? 0));
      return chosen;
    },
    detail: (chosen) => {
      const names = columns(chosen).map((column, at) => column[chosen[at] ?? 0] ?? '');
      // Only province codes are known here; the platform adds those of city and district.
      return { value: names, code: [PROVINCES.find(({ name }) => name === names[0])?.code ?? ''], postcode: '' };
    },
  };
}
