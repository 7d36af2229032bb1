/** Lists page by cursor, so the hundredth page costs what the first did. */

/** One page; `nextCursor` is null on the last. */
export interface Page<Item> {
  items: Item[];
  nextCursor: string | null;
}

/** Position behind the last item read: its sort value and its id. */
export interface CursorPosition {
  value: number | string;
  id: string;
}

/** Rows of one list request unless the page asks for fewer. */
export const PAGE_SIZE = 20;

/** Opaque text for a position. */
export function encodeCursor(position: CursorPosition): string {
  return `${typeof position.value === 'number' ? 'n' : 's'}${position.value}~${position.id}`;
}

/** The position, or null when the text is not one of ours. */
export function decodeCursor(text: string): CursorPosition | null {
  const match = /^([ns])(.*)~([^~]+)$/s.exec(text);
  if (!match) return null;
  const [, kind, value = '', id = ''] = match;
  if (kind === 's') return { value, id };
  return value !== '' && Number.isFinite(Number(value)) ? { value: Number(value), id } : null;
}
