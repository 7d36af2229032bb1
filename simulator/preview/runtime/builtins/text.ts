/** A property's text; empty for null and undefined, JSON for anything that is not a string. */
export function text(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === null || value === undefined ? '' : JSON.stringify(value);
}
