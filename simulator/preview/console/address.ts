/** What the address of the console says: `#/products/"brake-pads"`; the id is JSON, because ids may be numbers. */

/** Which collection is shown and which document is open. */
export interface Place { collection: string | null; id: string | number | null }

/** The hash of a place. */
export function toHash({ collection, id }: Place): string {
  if (collection === null) return '#/';
  return `#/${encodeURIComponent(collection)}${id === null ? '' : `/${encodeURIComponent(JSON.stringify(id))}`}`;
}

/** The place of a hash; what cannot be read is left out. */
export function fromHash(hash: string): Place {
  const [collection = '', id = ''] = hash.replace(/^#?\/?/, '').split('/').map(decoded);
  return { collection: collection === '' ? null : collection, id: readId(id) };
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

function readId(text: string): string | number | null {
  try {
    const id: unknown = JSON.parse(text);
    return typeof id === 'string' || typeof id === 'number' ? id : null;
  } catch {
    return null;
  }
}
