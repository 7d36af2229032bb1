import { failure, openTestCloud } from './test-cloud';
import type { TestCloud } from './test-cloud';
import type { SdkCommand, SdkQuery } from './test-sdk';

/** Two stores, 2,000 visits each, ten visits per minute; `customerId` is rare, `phone` unique. */
const VISITS_PER_STORE = 2000;

let test: TestCloud;
beforeAll(async () => {
  test = await openTestCloud([
    { name: 'empty', indexes: [] },
    { name: 'visits', indexes: [
      { name: 'store_at', keys: { storeId: 1, at: -1 } },
      { name: 'store_status_at', keys: { storeId: 1, status: 1, at: 1 } },
      { name: 'customer', keys: { customerId: 1 } },
      { name: 'phone', keys: { phone: 1 }, unique: true },
      { name: 'tags', keys: { tags: 1, at: -1 } },
    ] },
  ], { strict: true });
  await test.local.putMany('visits', Array.from({ length: 2 * VISITS_PER_STORE }, (_, n) => ({
    _id: `v${String(n).padStart(4, '0')}`, storeId: n < VISITS_PER_STORE ? 's1' : 's2', at: Math.floor((n % VISITS_PER_STORE) / 10),
    status: n % 4 === 0 ? 'open' : 'done', customerId: `c${n % 400}`, phone: `138${String(n).padStart(8, '0')}`, tags: [`t${n % 50}`, 'all'], note: `n${n}`,
  })));
});
beforeEach(() => { test.reads.length = 0; });
afterAll(async () => { await test.close(); });

interface Cost { index: string; examined: number; returned: number }
type QueryOf = (visits: SdkQuery, _: SdkCommand) => SdkQuery;
const page = (visits: SdkQuery): SdkQuery => visits.orderBy('at', 'desc').orderBy('_id', 'desc').limit(20);

describe('a strict database reads what an index covers', () => {
  const rows: [string, QueryOf, Cost][] = [
    ['the first page of a store', (visits) => page(visits.where({ storeId: 's1' })), { index: 'store_at', examined: 20, returned: 20 }],
    ['a page by cursor, deep in the store', (visits, _) => page(visits.where(_.and([{ storeId: 's1' }, _.or([{ at: _.lt(50) }, { at: 50, _id: _.lt('v0505') }])]))),
      { index: 'store_at', examined: 25, returned: 20 }],
    ['a page by cursor, upwards', (visits, _) => visits.where(_.and([{ storeId: 's1' }, _.or([{ at: _.gt(50) }, { at: 50, _id: _.gt('v0505') }])]))
      .orderBy('at', 'asc').orderBy('_id', 'asc').limit(20), { index: 'store_at', examined: 26, returned: 20 }],
    ['a page by cursor across stores', (visits, _) => page(visits.where(_.and([{ storeId: _.in(['s1', 's2']) }, _.or([{ at: _.lt(50) }, { at: 50, _id: _.lt('v0505') }])]))),
      { index: 'store_at', examined: 35, returned: 20 }],
    ['a page of one status', (visits) => visits.where({ storeId: 's2', status: 'open' }).orderBy('at', 'desc').limit(20), { index: 'store_status_at', examined: 20, returned: 20 }],
    ['a page of two statuses, merged', (visits, _) => visits.where({ storeId: 's2', status: _.in(['open', 'done']) }).orderBy('at', 'asc').limit(20),
      { index: 'store_status_at', examined: 20, returned: 20 }],
    ['a range of days', (visits, _) => visits.where({ storeId: 's1', at: _.gte(10).and(_.lt(12)) }), { index: 'store_at', examined: 20, returned: 20 }],
    ['skipped rows are read too', (visits) => page(visits.where({ storeId: 's1' })).skip(40), { index: 'store_at', examined: 60, returned: 20 }],
    ['a phone', (visits) => visits.where({ phone: '13800000007' }), { index: 'phone', examined: 1, returned: 1 }],
    ['phones that begin alike', (visits) => visits.where({ phone: /^1380000001/ }), { index: 'phone', examined: 10, returned: 10 }],
    ['either a phone or a customer', (visits, _) => visits.where(_.or([{ phone: '13800000007' }, { customerId: 'c9' }])), { index: 'phone+customer', examined: 11, returned: 11 }],
    ['few documents sorted in memory', (visits) => visits.where({ customerId: 'c9' }).orderBy('note', 'asc'), { index: 'customer', examined: 10, returned: 10 }],
    ['a condition the index does not hold', (visits) => visits.where({ customerId: 'c9', storeId: 's1' }), { index: 'customer', examined: 10, returned: 5 }],
    ['one element of a list, in order', (visits) => visits.where({ tags: 't3' }).orderBy('at', 'desc').limit(5), { index: 'tags', examined: 5, returned: 5 }],
    ['an id', (visits) => visits.where({ _id: 'v0001' }), { index: '_id_', examined: 1, returned: 1 }],
    ['a list of ids', (visits, _) => visits.where({ _id: _.in(['v0001', 'v3999', 'gone']) }).orderBy('note', 'asc'), { index: '_id_', examined: 2, returned: 2 }],
    ['ids from one on', (visits, _) => visits.where({ _id: _.gte('v0100').and(_.lt('v0103')) }), { index: '_id_', examined: 3, returned: 3 }],
    ['everything by id, a page at a time', (visits, _) => visits.where({ _id: _.gt('v0100') }).orderBy('_id', 'asc').limit(7), { index: '_id_', examined: 7, returned: 7 }],
    ['the first rows by id', (visits) => visits.orderBy('_id', 'asc').limit(7), { index: '_id_', examined: 7, returned: 7 }],
  ];
  it.each(rows)('%s', async (_name, queryOf, cost) => {
    await queryOf(test.db.collection('visits'), test.db.command).get();
    expect(test.reads).toHaveLength(1);
    expect(test.reads[0]).toMatchObject(cost);
  });

  it('answers the same cursor pages as one long read', async () => {
    const _ = test.db.command;
    const whole = await test.db.collection('visits').where({ storeId: 's1' }).orderBy('at', 'desc').orderBy('_id', 'desc').limit(100).get();
    const ids: string[] = [];
    let after: { at: unknown; _id: string } | null = null;
    for (let pages = 0; pages < 5; pages++) {
      const from: object = after === null ? { storeId: 's1' } : _.and([{ storeId: 's1' }, _.or([{ at: _.lt(after.at) }, { at: after.at, _id: _.lt(after._id) }])]);
      const { data } = await page(test.db.collection('visits').where(from)).get();
      ids.push(...data.map((visit) => visit._id));
      const last = data[data.length - 1];
      after = last === undefined ? null : { at: last['at'], _id: last._id };
    }
    expect(ids).toEqual(whole.data.map((visit) => visit._id));
  });

  it('reads, counts and writes an empty collection in any way', async () => {
    expect((await test.db.collection('empty').where({ any: 1 }).orderBy('other', 'asc').get()).data).toEqual([]);
    expect((await test.db.collection('empty').where({ any: 1 }).remove()).stats.removed).toBe(0);
  });
});

describe('a strict database refuses what no index covers', () => {
  const rows: [string, (visits: SdkQuery, _: SdkCommand) => Promise<unknown>][] = [
    ['a filter without an index', (visits) => visits.where({ note: 'n1' }).get()],
    ['a range on the second field alone', (visits, _) => visits.where({ at: _.gt(5) }).get()],
    ['an order without an index', (visits) => visits.orderBy('note', 'asc').limit(5).get()],
    ['a filter that only an order would scan', (visits) => visits.where({ note: 'n1' }).orderBy('_id', 'asc').limit(5).get()],
    ['sorting a whole store in memory', (visits) => visits.where({ storeId: 's1' }).orderBy('note', 'asc').limit(5).get()],
    ['an alternative with one branch uncovered', (visits, _) => visits.where(_.or([{ phone: '1' }, { note: 'n1' }])).get()],
    ['counting without an index', (visits) => visits.where({ note: 'n1' }).count()],
    ['updating without an index', (visits) => visits.where({ note: 'n1' }).update({ data: { seen: true } })],
    ['removing without an index', (visits) => visits.where({ note: 'n1' }).remove()],
    ['unequal', (visits, _) => visits.where({ storeId: _.neq('s1') }).get()],
  ];
  it.each(rows)('%s', async (_name, run) => {
    const error = await failure(run(test.db.collection('visits'), test.db.command));
    expect(error.errCode).toBe(-502001);
    expect(error.errMsg).toContain('no index covers');
    expect(error.errMsg).toContain('store_at {"storeId":1,"at":-1}');
  });
});

describe('index definitions', () => {
  it('drop what is no longer named and keep the documents', async () => {
    const own = await openTestCloud([{ name: 'stores', indexes: [{ name: 'city', keys: { city: 1 } }] }], { strict: true });
    await own.local.putMany('stores', [{ _id: 'a', city: 'x', zone: 'y' }, { _id: 'b', city: 'x', zone: 'y' }]);
    await own.local.define([{ name: 'stores', indexes: [{ name: 'zone', keys: { zone: 1 } }] }]);
    expect(own.local.collections()).toEqual([{ name: 'stores', count: 2, indexes: [{ name: 'zone', keys: { zone: 1 } }] }]);
    expect((await own.db.collection('stores').where({ zone: 'y' }).get()).data).toHaveLength(2);
    expect((await failure(own.db.collection('stores').where({ city: 'x' }).get())).errMsg).toContain('no index covers');
    await own.close();
  });
  it('cannot make unique what is not', async () => {
    const own = await openTestCloud([{ name: 'stores', indexes: [] }]);
    await own.local.putMany('stores', [{ _id: 'a', city: 'x' }, { _id: 'b', city: 'x' }]);
    await expect(own.local.define([{ name: 'stores', indexes: [{ name: 'city', keys: { city: 1 }, unique: true }] }])).rejects.toThrow('E11000');
    expect(own.local.collections()).toEqual([{ name: 'stores', count: 2, indexes: [] }]);
    await own.close();
  });
});
