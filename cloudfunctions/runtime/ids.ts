import { createHash } from 'node:crypto';

const ID_LENGTH = 24;

/**
 * An id that follows from its parts: the same cause always makes the same document, so a repeated request finds what it made before.
 *
 * @param prefix short word for people who read the data, e.g. `inquiry`
 */
export function idFrom(prefix: string, ...parts: string[]): string {
  const digest = createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, ID_LENGTH);
  return `${prefix}-${digest}`;
}

/** Id of the customer behind an identity. */
export function customerIdOf(appId: string, openid: string): string {
  return idFrom('customer', appId, openid);
}

/** Id of the member of staff who joins with an identity. */
export function staffIdOf(appId: string, openid: string): string {
  return idFrom('staff', appId, openid);
}
