import { failure, openTestCloud, TEST_NOW } from './test-cloud';
import type { TestCloud } from './test-cloud';
import type { SdkCommand, SdkDatabase } from './test-sdk';

let test: TestCloud;
beforeAll(async () => { test = await openTestCloud([{ name: 'cars', indexes: [{ name: 'by_price', keys: { priceFen: 1 } }, { name: 'by_tags', keys: { tags: 1 } }] }]); });
beforeEach(async () => { await test.local.clear(); });
afterAll(async () => { await test.close(); });

type FilterOf = (_: SdkCommand, db: SdkDatabase) => object;

describe('query commands', () => {
  beforeEach(async () => {
    await test.local.putMany('cars', [
      { _id: 'a', priceFen: 10, tags: ['suv', 'new'], make: { name: 'North' }, soldAt: new Date(1000), parts: [{ k: 'door', n: 2 }, { k: 'seat', n: 5 }] },
      { _id: 'b', priceFen: 20, tags: ['suv'], make: { name: 'South' }, soldAt: null, parts: [{ k: 'door', n: 5 }] },
      { _id: 'c', priceFen: 30, tags: [], make: { name: 'north east' }, color: 'red' },
    ]);
  });
  const rows: [string, FilterOf, string[]][] = [
    ['eq', (_) => ({ priceFen: _.eq(10) }), ['a']],
    ['neq', (_) => ({ priceFen: _.neq(10) }), ['b', 'c']],
    ['gt and lte joined', (_) => ({ priceFen: _.gt(10).and(_.lte(30)) }), ['b', 'c']],
    ['gte and lt', (_) => ({ priceFen: _.and(_.gte(10), _.lt(30)) }), ['a', 'b']],
    ['or on one field', (_) => ({ priceFen: _.lt(15).or(_.gt(25)) }), ['a', 'c']],
    ['in', (_) => ({ priceFen: _.in([10, 30, 99]) }), ['a', 'c']],
    ['nin', (_) => ({ priceFen: _.nin([10, 30]) }), ['b']],
    ['not', (_) => ({ priceFen: _.not(_.gt(15)) }), ['a']],
    ['nor', (_) => _.nor([{ priceFen: 10 }, { color: 'red' }]), ['b']],
    ['and of objects', (_) => _.and([{ priceFen: _.gt(5) }, { 'make.name': 'North' }]), ['a']],
    ['or of objects', (_) => _.or([{ color: 'red' }, { 'make.name': 'South' }]), ['b', 'c']],
    ['a nested object', () => ({ make: { name: 'South' } }), ['b']],
    ['exists', (_) => ({ color: _.exists(false) }), ['a', 'b']],
    ['null or missing', () => ({ soldAt: null }), ['b', 'c']],
    ['a date range', (_) => ({ soldAt: _.lte(new Date(2000)) }), ['a']],
    ['a server date', (_, db) => ({ soldAt: _.lt(db.serverDate()) }), ['a']],
    ['mod', (_) => ({ priceFen: _.mod(20, 10) }), ['a', 'c']],
    ['an element', () => ({ tags: 'suv' }), ['a', 'b']],
    ['all', (_) => ({ tags: _.all(['new', 'suv']) }), ['a']],
    ['size', (_) => ({ tags: _.size(0) }), ['c']],
    ['elemMatch', (_) => ({ parts: _.elemMatch({ k: 'door', n: _.gt(3) }) }), ['b']],
    ['two conditions met by two elements', (_) => ({ 'parts.n': _.gt(4).and(_.lt(3)) }), ['a']],
    ['a pattern', (_, db) => ({ 'make.name': db.RegExp({ regexp: '^north', options: 'i' }) }), ['a', 'c']],
    ['a pattern literal', () => ({ 'make.name': /th$/ }), ['a', 'b']],
    ['a range that skips other kinds', (_) => ({ priceFen: _.lt('zzz') }), []],
    ['expr', (_) => _.expr(_.aggregate.gte(['$priceFen', 20])), ['b', 'c']],
  ];
  it.each(rows)('finds by %s', async (_name, filterOf, ids) => {
    const found = await test.db.collection('cars').where(filterOf(test.db.command, test.db)).orderBy('_id', 'asc').get();
    expect(found.data.map((car) => car._id)).toEqual(ids);
  });
});

describe('update commands', () => {
  const start = { _id: 'a', n: 6, tags: ['x', 'y', 'z'], inner: { k: 1, deep: { z: 1 } }, parts: [{ n: 1 }, { n: 2 }], name: 'old' };
  const rows: [string, FilterOf, Record<string, unknown>][] = [
    ['inc', (_) => ({ n: _.inc(2), fresh: _.inc(1) }), { n: 8, fresh: 1 }],
    ['mul', (_) => ({ n: _.mul(3) }), { n: 18 }],
    ['min', (_) => ({ n: _.min(4) }), { n: 4 }],
    ['max', (_) => ({ n: _.max(9) }), { n: 9 }],
    ['bit', (_) => ({ n: _.bit({ and: 3 }) }), { n: 2 }],
    ['remove', (_) => ({ name: _.remove() }), { name: undefined }],
    ['rename', (_) => ({ name: _.rename('title') }), { name: undefined, title: 'old' }],
    ['merging a nested object', () => ({ inner: { deep: { y: 2 } } }), { inner: { k: 1, deep: { z: 1, y: 2 } } }],
    ['set of a whole object', (_) => ({ inner: _.set({ only: true }) }), { inner: { only: true } }],
    ['a dotted path', () => ({ 'inner.k': 5 }), { inner: { k: 5, deep: { z: 1 } } }],
    ['push', (_) => ({ tags: _.push(['a', 'b']) }), { tags: ['x', 'y', 'z', 'a', 'b'] }],
    ['push with position, sort and slice', (_) => ({ tags: _.push({ each: ['a'], position: 1, slice: 2 }) }), { tags: ['x', 'a'] }],
    ['push sorted', (_) => ({ parts: _.push({ each: [{ n: 0 }], sort: { n: 1 } }) }), { parts: [{ n: 0 }, { n: 1 }, { n: 2 }] }],
    ['pop', (_) => ({ tags: _.pop() }), { tags: ['x', 'y'] }],
    ['shift', (_) => ({ tags: _.shift() }), { tags: ['y', 'z'] }],
    ['unshift', (_) => ({ tags: _.unshift(['w']) }), { tags: ['w', 'x', 'y', 'z'] }],
    ['pull', (_) => ({ tags: _.pull('y') }), { tags: ['x', 'z'] }],
    ['pull by condition', (_) => ({ parts: _.pull({ n: _.gt(1) }) }), { parts: [{ n: 1 }] }],
    ['pullAll', (_) => ({ tags: _.pullAll(['x', 'z']) }), { tags: ['y'] }],
    ['addToSet', (_) => ({ tags: _.addToSet('x') }), { tags: ['x', 'y', 'z'] }],
    ['addToSet of several', (_) => ({ tags: _.addToSet({ $each: ['x', 'q'] }) }), { tags: ['x', 'y', 'z', 'q'] }],
    ['a server date', (_, db) => ({ name: db.serverDate({ offset: 5 }) }), { name: new Date(TEST_NOW + 5) }],
  ];
  it.each(rows)('applies %s', async (_name, changeOf, expected) => {
    await test.local.putMany('cars', [start]);
    await test.db.collection('cars').doc('a').update({ data: changeOf(test.db.command, test.db) });
    const { data } = await test.db.collection('cars').doc('a').get();
    for (const [field, value] of Object.entries(expected)) expect(data[field]).toEqual(value);
    for (const [field, value] of Object.entries(start)) if (!(field in expected)) expect(data[field]).toEqual(value);
  });

  const refused: [string, FilterOf, RegExp][] = [
    ['inc of text', (_) => ({ name: _.inc(1) }), /non-numeric type string/],
    ['push on a scalar', (_) => ({ name: _.push(['a']) }), /must be an array but is of type string/],
    ['a path through a scalar', () => ({ name: { inner: 1 } }), /Cannot create field 'inner' in element/],
    ['a path through null', () => ({ 'nothing.inner': 1 }), /Cannot create field 'inner' in element/],
  ];
  it.each(refused)('refuses %s', async (_name, changeOf, message) => {
    await test.local.putMany('cars', [{ ...start, nothing: null }]);
    expect(await failure(test.db.collection('cars').doc('a').update({ data: changeOf(test.db.command, test.db) })))
      .toMatchObject({ errCode: -502001, errMsg: expect.stringMatching(message) as string });
    expect(test.local.readAll('cars', { limit: 1 })).toEqual([{ ...start, nothing: null }]);
  });

  it('updates and removes everything that matches', async () => {
    await test.local.putMany('cars', [1, 2, 3].map((n) => ({ _id: `c${n}`, priceFen: n })));
    const _ = test.db.command;
    expect((await test.db.collection('cars').where({ priceFen: _.gte(2) }).update({ data: { flag: true, tags: _.push(['n']) } })).stats.updated).toBe(2);
    expect((await test.db.collection('cars').where({ tags: 'n' }).count()).total).toBe(2);
    expect((await test.db.collection('cars').where({ flag: true }).remove()).stats.removed).toBe(2);
    expect((await test.db.collection('cars').count()).total).toBe(1);
  });

  it('never changes a document somebody still holds', async () => {
    await test.local.putMany('cars', [start]);
    const [held] = test.local.readAll('cars', { limit: 1 });
    await test.db.collection('cars').doc('a').update({ data: { tags: test.db.command.push(['a']), inner: { k: 9 } } });
    expect(held).toEqual(start);
  });
});
