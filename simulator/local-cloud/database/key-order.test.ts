import * as fc from 'fast-check';
import { AFTER, BEFORE, compareValues, keyComparison, KindEdge, rankOf } from './key-order';
import { OrderedIndex } from './ordered-index';

describe('the order of values', () => {
  it('puts kinds one after another, missing with null', () => {
    const sorted = [null, -1, 0.5, 7, '', 'a', 'b', { a: 1 }, [1], false, true, new Date(1), new Date(2)];
    expect([...sorted].reverse().sort(compareValues)).toEqual(sorted);
    expect(compareValues(undefined, null)).toBe(0);
    expect(compareValues(NaN, -Infinity)).toBeLessThan(0);
  });
  it('puts the edges of a kind around it', () => {
    expect(compareValues(new KindEdge(rankOf(''), -1), '')).toBeLessThan(0);
    expect(compareValues(new KindEdge(rankOf(''), 1), '\uffff')).toBeGreaterThan(0);
    expect(compareValues(new KindEdge(rankOf(''), 1), true)).toBeLessThan(0);
  });
});

describe('the order of keys', () => {
  const compare = keyComparison([1, -1]);
  it('turns a field that runs down', () => {
    expect(compare(['a', 1], ['a', 2])).toBeGreaterThan(0);
    expect(compare(['a', 1], ['b', 2])).toBeLessThan(0);
  });
  it('puts edges before and after everything that begins like them', () => {
    for (const key of [['a'], ['a', 1], ['a', null]]) {
      expect(compare(['a', BEFORE], key)).toBeLessThan(0);
      expect(compare(key, ['a', AFTER])).toBeLessThan(0);
      expect(compare(key, ['a', BEFORE])).toBeGreaterThan(0);
    }
  });
});

describe('an ordered index', () => {
  it('scans any range as filtering and sorting would', () => {
    const number = fc.integer({ min: 0, max: 6 });
    fc.assert(fc.property(fc.array(fc.tuple(number, number), { maxLength: 30 }), number, number, (pairs, low, high) => {
      const index = new OrderedIndex({ name: 'pair', keys: { a: 1, b: -1 } });
      const documents = pairs.map(([a, b], position) => ({ _id: position, a, b }));
      for (const document of documents) index.add(document);
      const expected = documents.filter(({ a }) => a >= low && a <= high)
        .sort((x, y) => x.a - y.a || y.b - x.b || y._id - x._id).map(({ _id }) => _id);
      expect([...index.scan([low, BEFORE], [high, AFTER], false)]).toEqual(expected);
      expect([...index.scan([low, BEFORE], [high, AFTER], true)]).toEqual(expected.reverse());
    }), { numRuns: 60 });
  });
  it('forgets what it is told to remove, lists included', () => {
    const index = new OrderedIndex({ name: 'tags', keys: { tags: 1 } });
    const document = { _id: 'a', tags: ['x', 'y', 'x'] };
    index.add(document);
    expect(index.size).toBe(2);
    index.remove(document);
    expect(index.size).toBe(0);
  });
});
