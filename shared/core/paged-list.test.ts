import { readAgain, readNext, type GrowingList } from './paged-list';
import type { Page } from './paging';
import type { Result } from './result';

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

function growing(data: GrowingList['data']): GrowingList {
  return { data, setData: (change) => { Object.assign(data, change); } };
}

describe('the page behind what is shown', () => {
  it('is read from the cursor, and the list says so meanwhile', async () => {
    const list = growing({ nextCursor: 'b', isReadingMore: false });
    const next = readNext(list, read);
    expect(list.data.isReadingMore).toBe(true);
    expect(await next).toEqual({ ok: true, data: PAGES['b'] });
    expect(list.data.isReadingMore).toBe(false);
  });

  it.each([
    ['at the end of the list', { nextCursor: null, isReadingMore: false }],
    ['while a page is on its way', { nextCursor: 'b', isReadingMore: true }],
  ])('is not asked for %s', async (_sentence, data) => {
    const asked = jest.fn(read);
    expect(await readNext(growing(data), asked)).toBeNull();
    expect(asked).not.toHaveBeenCalled();
  });

  it('no longer fits a list that was read anew meanwhile', async () => {
    const list = growing({ nextCursor: 'b', isReadingMore: false });
    const next = readNext(list, read);
    list.data.nextCursor = 'c';
    expect(await next).toBeNull();
    expect(list.data.isReadingMore).toBe(false);
  });
});
