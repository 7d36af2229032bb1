/** An answer or a notice of WeChat Pay, as a plain object. */
export type ReplyFields = Readonly<Record<string, unknown>>;

/**
 * One field as text, empty when there is none. Asked for in camelCase, also found in snake_case: WeChat documents the names now one way,
 * now the other, and the SDK translates answers but not notices.
 */
export function textOf(fields: ReplyFields, name: string): string {
  const value = fields[name] ?? fields[name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)];
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' ? value : '';
}

/** One field as an amount in fen, or null when it is no whole number. */
export function fenOf(fields: ReplyFields, name: string): number | null {
  const text = textOf(fields, name);
  const value = Number(text);
  return text !== '' && Number.isSafeInteger(value) ? value : null;
}

/** One field as an instant written in RFC 3339, or null. */
export function instantOf(fields: ReplyFields, name: string): number | null {
  const at = Date.parse(textOf(fields, name));
  return Number.isNaN(at) ? null : at;
}

/** One field as an object, empty when it is none. */
export function objectOf(fields: ReplyFields, name: string): ReplyFields {
  const value = fields[name];
  return typeof value === 'object' && value !== null ? value as ReplyFields : {};
}

/** The beginning of a text that takes at most so many bytes in UTF-8, never half a character. */
export function withinBytes(text: string, most: number): string {
  let length = 0;
  let kept = '';
  for (const character of text) {
    length += Buffer.byteLength(character);
    if (length > most) return kept;
    kept += character;
  }
  return kept;
}
