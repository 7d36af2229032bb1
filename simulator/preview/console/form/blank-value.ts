import type { Field, NamedField } from './field-model';

const BLANK_SCALARS: Partial<Record<Field['kind'], unknown>> = {
  text: '', day: '', picture: '', reference: '', money: 0, minuteOfDay: 0, flag: false,
};

/** What a field begins with when it is added: empty where something is to be filled in. A moment has no empty value and is left out. */
export function blankOf(field: Field): unknown {
  return field.isNullable ? null : BLANK_SCALARS[field.kind] ?? blankParts(field);
}

function blankParts(field: Field): unknown {
  switch (field.kind) {
    case 'number': return Math.max(field.lowest ?? 0, 0);
    case 'moment': return undefined;
    case 'choice': return field.choices[0]?.value;
    case 'fixed': return field.value;
    case 'list': return Array.from({ length: field.least }, () => blankOf(field.item));
    case 'group': return field.isTuple ? field.fields.map((named) => blankOf(named.field)) : blankFields(field.fields);
    case 'variant': return asOtherKind({}, field, field.options[0]?.value);
    default: return {};
  }
}

/** The required fields of a group, each blank. */
export function blankFields(fields: readonly NamedField[]): Record<string, unknown> {
  const blanks = fields.filter(({ field }) => field.isRequired).map(({ key, field }) => [String(key), blankOf(field)] as const);
  return Object.fromEntries(blanks.filter(([, blank]) => blank !== undefined));
}

/** The value with `key` changed to another kind: fields both kinds have keep what they hold. */
export function asOtherKind(value: unknown, field: Extract<Field, { kind: 'variant' }>, kind: unknown): Record<string, unknown> {
  const held = typeof value === 'object' && value !== null ? value as Record<string, unknown> : {};
  const fields = field.options.find((option) => option.value === kind)?.fields ?? [];
  const kept = Object.fromEntries(fields.filter(({ key }) => key in held).map(({ key }) => [key, held[key]]));
  return { [field.key]: kind, ...blankFields(fields), ...kept };
}
