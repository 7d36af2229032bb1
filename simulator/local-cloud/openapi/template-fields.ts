/** How one kind of template field limits its value; source: the server page of `subscribeMessage.send`. */
type FieldRule = (value: string) => boolean;

/** Characters as people count them, not UTF-16 units. */
const lengthOf = (value: string): number => Array.from(value).length;
const matches = (pattern: RegExp): FieldRule => (value) => pattern.test(value);
const CLOCK = String.raw`([01]?\d|2[0-3]):[0-5]\d(:[0-5]\d)?`;
const DAY = String.raw`\d{4}(年|-|/|\.)\d{1,2}(月|-|/|\.)\d{1,2}日?`;
const MOMENT = `(${DAY}\\s?(${CLOCK})?|${CLOCK})`;
const DAY_MOMENT = `${DAY}\\s?(${CLOCK})?`;

/** By the letters of a field key, e.g. `car_number` of `car_number2`. Ranges of times join two moments with `~`. */
const FIELD_RULES: ReadonlyMap<string, FieldRule> = new Map<string, FieldRule>([
  ['thing', (value) => lengthOf(value) <= 20],
  ['number', matches(/^[+-]?(?=.{1,32}$)\d+(\.\d+)?$/)],
  ['letter', matches(/^[A-Za-z]{1,32}$/)],
  ['symbol', (value) => lengthOf(value) <= 5 && !/[\p{L}\p{N}]/u.test(value)],
  ['character_string', matches(/^[\x20-\x7e]{1,32}$/)],
  ['time', matches(new RegExp(`^${MOMENT}(\\s?~\\s?${MOMENT})?$`))],
  ['date', matches(new RegExp(`^${DAY_MOMENT}(\\s?~\\s?${MOMENT})?$`))],
  ['amount', matches(/^[¥￥$€£]?(?=[\d.]{1,11}元?$)\d+(\.\d+)?元?$/)],
  ['phone_number', matches(/^[\d+\-() *#]{1,17}$/)],
  ['car_number', (value) => lengthOf(value) <= 8 && /^[\p{Script=Han}A-Z\d][A-Z\d]*[\p{Script=Han}A-Z\d]$/iu.test(value)],
  ['name', (value) => (/\p{Script=Han}/u.test(value) ? lengthOf(value) <= 10 : lengthOf(value) <= 20) && !/\d/.test(value)],
  ['phrase', matches(/^\p{Script=Han}{1,5}$/u)],
  // Not listed on the page: the shortest limit reported, so that a text that passes here passes there.
  ['short_thing', (value) => lengthOf(value) <= 5],
  // The values of an enumeration belong to the template and are not known here.
  ['enum', (value) => lengthOf(value) <= 20],
]);

/** Why a template's value is refused, or null: unknown kind of field, empty, a control character, or over its limit. */
export function refuseField(key: string, value: string): string | null {
  const kind = /^([a-z_]+?)\d+$/.exec(key)?.[1];
  const rule = kind === undefined ? undefined : FIELD_RULES.get(kind);
  if (rule === undefined) return `argument invalid! data.${key} is no template field`;
  if (value === '') return `argument invalid! data.${key}.value is empty`;
  return /\p{Cc}/u.test(value) || !rule(value) ? `argument invalid! data.${key}.value invalid` : null;
}
