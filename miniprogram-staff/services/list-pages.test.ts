import type { Page } from '@shared/core/paging';
import type { Result } from '@shared/core/result';
import { readAgain } from './list-pages';

const PAGES: Record<string, Page<number>> = {
  start: { items: [1, 2], nextCursor: 'b' }, b: { items: [3, 4], nextCursor: 'c' }, c: { items: [5], nextCursor: null },
};
const read = (cursor: string | null): Promise<Result<Page<number>>> => Promise.resolve({ ok: true, data: PAGES[cursor ?? 'start'] ?? { items: [], nextCursor: null } });

const rows: readonly (readonly [sentence: string, shownCount: number, items: number[], nextCursor: string | null])[] = [
  ['a list not shown yet starts with its first page', 0, [1, 2], 'b'],
  ['a list scrolled to its second page is read as far', 3, [1, 2, 3, 4], 'c'],
  ['reading stops at the end of the list', 9, [1, 2, 3, 4, 5], null],
];

test.each(rows)('%s', async (_sentence, shownCount, items, nextCursor) => {
  expect(await readAgain(read, shownCount)).toEqual({ ok: true, data: { items, nextCursor } });
});

test('a refusal on the way is the answer', async () => {
  const refused = { ok: false, error: { code: 'NETWORK', message: '', traceId: '' } } as const;
  expect(await readAgain(() => Promise.resolve(refused), 5)).toEqual(refused);
});
