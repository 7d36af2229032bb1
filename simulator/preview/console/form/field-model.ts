/** What the form shows for a schema: JSON Schema in, fields with Chinese titles out. */

/** The part of JSON Schema that the schemas of documents become, with the notes of `shared/documents` as extra keywords. */
export interface JsonSchema {
  type?: string;
  title?: string;
  description?: string;
  properties?: Record<string, JsonSchema>;
  required?: string[];
  items?: JsonSchema | JsonSchema[];
  anyOf?: JsonSchema[];
  oneOf?: JsonSchema[];
  enum?: unknown[];
  const?: unknown;
  minimum?: number;
  minItems?: number;
  maxItems?: number;
  maxLength?: number;
  pattern?: string;
  unit?: string;
  suffix?: string;
  labels?: Record<string, string>;
  input?: string;
  collection?: string;
  none?: string;
}

/** Text that must have a certain form is a code, and codes are short. */
const SHORT_CODE = 20;

/** One value of a choice and its Chinese word. */
export interface Choice { value: unknown; label: string }

/** A field inside a group; places in a tuple are numbers. */
export interface NamedField { key: string | number; field: Field }

/** One kind of a variant, with the fields it has beside the one that tells the kind. */
export interface VariantOption { value: unknown; label: string; fields: NamedField[] }

type FieldShape =
  | { kind: 'text'; isLong: boolean; longest: number | null }
  | { kind: 'number'; lowest: number | null }
  | { kind: 'money' | 'moment' | 'day' | 'minuteOfDay' | 'flag' | 'picture' | 'json' }
  | { kind: 'choice'; choices: Choice[] }
  | { kind: 'fixed'; value: unknown }
  | { kind: 'reference'; collection: string }
  | { kind: 'list'; item: Field; least: number; most: number }
  | { kind: 'group'; fields: NamedField[]; isTuple: boolean }
  | { kind: 'variant'; key: string; options: VariantOption[] };

/** One field of the form. `json` is whatever the form has no better face for. */
export type Field = FieldShape & {
  title: string;
  about: string;
  suffix: string;
  /** The key must be there. */
  isRequired: boolean;
  /** Null is allowed and means `none`. */
  isNullable: boolean;
  none: string;
};

/** The field of a schema; `name` stands in for a missing title. */
export function toField(schema: JsonSchema, name = '', isRequired = true): Field {
  const options = schema.oneOf ?? schema.anyOf ?? [];
  const others = options.filter(({ type }) => type !== 'null');
  const isNullable = others.length < options.length;
  const [only] = others;
  if (only && others.length === 1) {
    const inner = toField({ ...only, ...notesOf(schema) }, name, isRequired);
    return { ...inner, isNullable };
  }
  return {
    ...shapeOf(schema, others), title: schema.title ?? name, about: schema.description ?? '', suffix: schema.suffix ?? '',
    isRequired, isNullable, none: schema.none ?? '无',
  };
}

/** Notes made outside a nullable field count for the field inside. */
function notesOf({ anyOf: _any, oneOf: _one, ...notes }: JsonSchema): JsonSchema {
  return notes;
}

function shapeOf(schema: JsonSchema, options: readonly JsonSchema[]): FieldShape {
  if (options.length > 1) return variantOf(schema, options);
  if ('const' in schema) return { kind: 'fixed', value: schema.const };
  if (schema.enum) return { kind: 'choice', choices: schema.enum.map((value) => ({ value, label: schema.labels?.[String(value)] ?? String(value) })) };
  switch (schema.type) {
    case 'string': return textShape(schema);
    case 'integer': case 'number': return numberShape(schema);
    case 'boolean': return { kind: 'flag' };
    case 'array': return listShape(schema);
    case 'object': return schema.properties ? { kind: 'group', fields: fieldsOf(schema), isTuple: false } : { kind: 'json' };
    default: return { kind: 'json' };
  }
}

function textShape({ input, unit, collection, maxLength, pattern }: JsonSchema): FieldShape {
  if (input === 'picture') return { kind: 'picture' };
  if (unit === 'day') return { kind: 'day' };
  if (collection !== undefined) return { kind: 'reference', collection };
  return { kind: 'text', isLong: input === 'longText', longest: maxLength ?? (pattern === undefined ? null : SHORT_CODE) };
}

function numberShape({ unit, minimum }: JsonSchema): FieldShape {
  if (unit === 'fen') return { kind: 'money' };
  if (unit === 'epochMs') return { kind: 'moment' };
  return unit === 'minuteOfDay' ? { kind: 'minuteOfDay' } : { kind: 'number', lowest: minimum ?? null };
}

function listShape({ items, minItems = 0, maxItems = Infinity, title = '' }: JsonSchema): FieldShape {
  if (Array.isArray(items)) return { kind: 'group', isTuple: true, fields: items.map((item, key) => ({ key, field: toField(item, `${title} ${key + 1}`) })) };
  return items ? { kind: 'list', item: toField(items, title), least: minItems, most: maxItems } : { kind: 'json' };
}

function fieldsOf({ properties = {}, required = [] }: JsonSchema): NamedField[] {
  return Object.entries(properties).map(([key, schema]) => ({ key, field: toField(schema, key, required.includes(key)) }));
}

/** Objects that tell themselves apart by one key; anything else is edited as JSON. */
function variantOf({ labels }: JsonSchema, options: readonly JsonSchema[]): FieldShape {
  const key = Object.keys(options[0]?.properties ?? {}).find((name) => options.every((option) => kindsOf(option, name).length > 0));
  if (key === undefined) return { kind: 'json' };
  return {
    kind: 'variant', key,
    options: options.flatMap((option) => kindsOf(option, key).map((value) => ({
      value, label: labels?.[String(value)] ?? option.title ?? String(value), fields: fieldsOf(option).filter((named) => named.key !== key),
    }))),
  };
}

function kindsOf(option: JsonSchema, name: string): unknown[] {
  const schema = option.properties?.[name];
  if (!schema) return [];
  return 'const' in schema ? [schema.const] : schema.enum ?? [];
}
