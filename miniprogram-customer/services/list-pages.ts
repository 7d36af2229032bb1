import { readNext, type GrowingList } from '@shared/core/paged-list';
import type { Page } from '@shared/core/paging';
import type { Result } from '@shared/core/result';
import { showRefusal } from './refusal';

export { readAgain } from '@shared/core/paged-list';

/** The page behind what a list shows, for `onReachBottom`; null when there is none to add, or after a refusal, which it shows. */
export async function readMore<Item>(list: GrowingList, read: (cursor: string) => Promise<Result<Page<Item>, string>>): Promise<Page<Item> | null> {
  const next = await readNext(list, read);
  if (!next) return null;
  if (next.ok) return next.data;
  showRefusal(next.error);
  return null;
}
