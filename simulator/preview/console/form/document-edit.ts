/** Changes of one place in a document. Every function answers a new document and leaves the old one as it is. */

/** A place in a document: keys of objects and places in lists. */
export type Path = readonly (string | number)[];

/** The value at a place; undefined when nothing is there. */
export function valueAt(document: unknown, path: Path): unknown {
  let value = document;
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}

/** The document with another value at a place; what is missing on the way is made. */
export function withValueAt(document: unknown, path: Path, value: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(document) ? [...document as unknown[]] : [];
    list[key] = withValueAt(list[key], rest, value);
    return list;
  }
  const fields = isFields(document) ? document : {};
  return { ...fields, [key]: withValueAt(fields[key], rest, value) };
}

/** The document without a key, or without an item of a list. */
export function withoutValueAt(document: unknown, path: Path): unknown {
  const key = path.at(-1);
  const parent = valueAt(document, path.slice(0, -1));
  if (key === undefined) return document;
  if (Array.isArray(parent)) return withValueAt(document, path.slice(0, -1), parent.filter((_, place) => place !== key));
  if (!isFields(parent)) return document;
  const { [key]: _removed, ...rest } = parent;
  return withValueAt(document, path.slice(0, -1), rest);
}

/** The document with one more item in the list at `path`, before the item at `place`. */
export function withItemAt(document: unknown, path: Path, { place, item }: { place: number; item: unknown }): unknown {
  const list = valueAt(document, path);
  const items = Array.isArray(list) ? list as unknown[] : [];
  return withValueAt(document, path, [...items.slice(0, place), item, ...items.slice(place)]);
}

/** The document with an item of a list moved; a move out of the list changes nothing. */
export function withItemMoved(document: unknown, path: Path, { from, to }: { from: number; to: number }): unknown {
  const list = valueAt(document, path);
  if (!Array.isArray(list) || to < 0 || to >= list.length) return document;
  const items = [...list as unknown[]];
  items.splice(to, 0, ...items.splice(from, 1));
  return withValueAt(document, path, items);
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** `skus.0.priceFen`, as problems name places. */
export function pathText(path: Path): string {
  return path.join('.');
}

/** Of the places the form shows, the innermost that a problem belongs to; null when only the document as a whole is left. */
export function shownPlaceOf(problemPath: string, shown: ReadonlySet<string>): string | null {
  const keys = problemPath.split('.');
  for (let length = keys.length; length > 0; length -= 1) {
    const place = keys.slice(0, length).join('.');
    if (shown.has(place)) return place;
  }
  return null;
}
