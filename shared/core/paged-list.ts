import type { Page } from './paging';
import type { Result } from './result';

/**
 * Reads a list again as far as it was shown, so that a page that returns keeps its place.
 *
 * @param read asks for the page behind a cursor
 * @param shownCount rows on the screen now; 0 reads the first page only
 */
export async function readAgain<Item, Code extends string>(
  read: (cursor: string | null) => Promise<Result<Page<Item>, Code>>, shownCount: number,
): Promise<Result<Page<Item>, Code>> {
  const items: Item[] = [];
  let nextCursor: string | null = null;
  do {
    const page: Result<Page<Item>, Code> = await read(nextCursor);
    if (!page.ok) return page;
    items.push(...page.data.items);
    nextCursor = page.data.nextCursor;
  } while (nextCursor !== null && items.length < shownCount);
  return { ok: true, data: { items, nextCursor } };
}

/** The part of a screen with a list that grows while it is scrolled. */
export interface GrowingList {
  data: { nextCursor: string | null; isReadingMore: boolean };
  setData(change: { isReadingMore: boolean }): void;
}

/**
 * Reads the page behind what a list shows.
 *
 * @returns null when the list is at its end, when a page is on its way already, and when the list was read anew meanwhile
 */
export async function readNext<Item>(
  list: GrowingList, read: (cursor: string) => Promise<Result<Page<Item>, string>>,
): Promise<Result<Page<Item>, string> | null> {
  const { nextCursor, isReadingMore } = list.data;
  if (nextCursor === null || isReadingMore) return null;
  list.setData({ isReadingMore: true });
  const next = await read(nextCursor);
  list.setData({ isReadingMore: false });
  return nextCursor === list.data.nextCursor ? next : null;
}
