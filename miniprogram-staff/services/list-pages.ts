import type { Page } from '@shared/core/paging';
import type { Result } from '@shared/core/result';

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
