/** Where the app's own pictures lie. Ids of series and slugs of people and stores are the file names. */

/** A series seen from the side, in its lead colour, on a transparent ground (960 × 420). */
export function carPicture(seriesId: string): string {
  return `/assets/cars/${seriesId}.svg`;
}

/** A colleague's portrait, square; head and shoulders without features when there is none. */
export function personPicture(slug: string | null): string {
  return `/assets/people/${slug ?? 'unknown'}.svg`;
}

/** A store seen from the street (750 × 420). */
export function storePicture(slug: string): string {
  return `/assets/stores/${slug}.svg`;
}

/** A series in one of its colours; only where the showroom's package may not be loaded yet, fall back to `carPicture`. */
export function carColourPicture(seriesId: string, colourId: string | null): string {
  return colourId === null ? carPicture(seriesId) : `/packages/showroom/art/${seriesId}-${colourId}.svg`;
}
