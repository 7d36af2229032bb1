import { RATING_FIELDS, type ProductRating, type ShelfItem } from './model';

/** Marks among the search terms of a shelf item: which lists it stands in. No word can begin with the sign. */
export const SHELF_MARKS = { all: '#all', shown: '#shown', hidden: '#hidden', soldOut: '#soldOut' } as const;

/** Mark of those shown in a category. */
export function categoryMark(categoryId: string): string {
  return `#in:${categoryId}`;
}

/** Lists a product stands in. */
export function shelfTerms({ categoryId, isShown, left }: Pick<ShelfItem, 'categoryId' | 'isShown' | 'left'>): string[] {
  if (!isShown) return [SHELF_MARKS.all, SHELF_MARKS.hidden];
  return [SHELF_MARKS.all, SHELF_MARKS.shown, categoryMark(categoryId), ...(left > 0 ? [] : [SHELF_MARKS.soldOut])];
}

/** Counts of one to five stars. */
export function starsOf(rating: ProductRating | null): number[] {
  return RATING_FIELDS.map((field) => rating?.[field] ?? 0);
}

/** Average in tenths of a star, and how many gave one. */
export function ratingOf(rating: ProductRating | null): { ratingTenths: number; reviewCount: number } {
  const stars = starsOf(rating);
  const reviewCount = stars.reduce((sum, count) => sum + count, 0);
  const total = stars.reduce((sum, count, index) => sum + count * (index + 1), 0);
  return { reviewCount, ratingTenths: reviewCount === 0 ? 0 : Math.round((total * 10) / reviewCount) };
}
