import * as fc from 'fast-check';
import { orderComparison } from './key-order';
import type { Fields, OrderField, StoredDocument } from './model';
import { compileFilter } from './query-language';
import { Reader } from './reader';
import { StoredCollection } from './stored-collection';

/** Values that meet often: few numbers, texts, nothing, lists. */
const number = fc.integer({ min: 0, max: 4 });
const scalar = fc.oneof({ weight: 5, arbitrary: number }, { weight: 2, arbitrary: fc.constantFrom('a', 'ab', 'b') }, { weight: 1, arbitrary: fc.constant(null) });
const content = fc.oneof({ weight: 2, arbitrary: scalar }, { weight: 1, arbitrary: fc.array(scalar, { maxLength: 3 }) });
const documentContent = fc.record({ a: content, b: scalar, c: content, d: fc.record({ e: content }, { requiredKeys: [] }) }, { requiredKeys: ['b'] });
const field = fc.constantFrom('a', 'b', 'c', 'd.e', '_id');

const condition: fc.Arbitrary<unknown> = fc.oneof(
  scalar,
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $gt: scalar }), fc.record({ $gte: scalar }), fc.record({ $lt: scalar }),
  fc.record({ $gte: number, $lte: number }), fc.record({ $gt: number, $lt: number }),
  fc.record({ $ne: scalar }), fc.record({ $exists: fc.boolean() }), fc.record({ $all: fc.array(scalar, { minLength: 1, maxLength: 2 }) }),
  fc.constantFrom(/^a/, /^ab*/, /b/),
);
const clause: fc.Arbitrary<Fields> = fc.tuple(field, condition).map(([name, value]) => ({ [name]: value }));
const filter: fc.Arbitrary<Fields> = fc.oneof(
  clause,
  fc.tuple(clause, clause).map(([left, right]) => ({ $and: [left, right] })),
  fc.array(clause, { minLength: 1, maxLength: 3 }).map((branches) => ({ $or: branches })),
  fc.tuple(clause, clause, clause, clause).map(([one, two, three, four]) => ({ $and: [one, { $or: [two, { $and: [three, four] }] }] })),
);
const order: fc.Arbitrary<OrderField[]> = fc.array(fc.record({ field, direction: fc.constantFrom(1 as const, -1 as const) }), { maxLength: 2 })
  .map((fields) => [...fields, { field: '_id', direction: 1 as const }]);

const question = fc.record({ wanted: filter, by: order, skip: fc.nat(3) });

function collectionOf(documents: readonly Fields[]): StoredCollection {
  const collection = new StoredCollection('things');
  collection.defineIndexes([
    { name: 'a', keys: { a: 1 } }, { name: 'b_a', keys: { b: 1, a: -1 } }, { name: 'c_b_a', keys: { c: -1, b: 1, a: 1 } },
    { name: 'e', keys: { 'd.e': 1, b: -1 } },
  ]);
  for (const [position, fields] of documents.entries()) collection.change(position, { ...fields, _id: position }, null);
  return collection;
}

function byScanning(collection: StoredCollection, wanted: { filter: Fields; order: OrderField[] }): StoredDocument[] {
  const matches = compileFilter(wanted.filter);
  return [...collection.documents.values()].filter(matches).sort(orderComparison(wanted.order));
}

describe('the planner', () => {
  it('finds exactly what reading everything would find, in the same order, page by page', () => {
    const reader = new Reader(false, () => undefined);
    fc.assert(fc.property(fc.array(documentContent, { minLength: 3, maxLength: 12 }), question, (documents, { wanted, by, skip }) => {
      const collection = collectionOf(documents);
      const expected = byScanning(collection, { filter: wanted, order: by }).slice(skip, skip + 4);
      const found = reader.find({ collection, operation: 'get', filter: wanted, order: by, skip, limit: 4 });
      expect(found.map((document) => document._id)).toEqual(expected.map((document) => document._id));
    }), { numRuns: 400 });
  });
});
