/** Where the app's own pictures lie. Ids of series and slugs of people are the file names. */

/** A series seen from the side, in its lead colour, on a transparent ground (960 × 420). */
export function carPicture(seriesId: string): string {
  return `/assets/cars/${seriesId}.svg`;
}

/** A colleague's portrait, square; empty when there is none. */
export function personPicture(slug: string | null): string {
  return slug === null ? '' : `/assets/people/${slug}.svg`;
}
