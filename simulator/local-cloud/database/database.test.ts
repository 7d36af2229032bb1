import { failure, openTestCloud, TEST_NOW } from './test-cloud';
import type { TestCloud } from './test-cloud';

let test: TestCloud;
beforeAll(async () => {
  test = await openTestCloud([{ name: 'cars', indexes: [
    { name: 'vin_unique', keys: { vin: 1 }, unique: true }, { name: 'dealer_price', keys: { dealerId: 1, priceFen: 1 } },
  ] }]);
});
beforeEach(async () => { await test.local.clear(); });
afterAll(async () => { await test.close(); });

describe('writing single documents', () => {
  it('adds a document, makes its id and reads it back as it was', async () => {
    const cars = test.db.collection('cars');
    const { _id } = await cars.add({ data: { vin: 'V1', at: new Date(5), madeAt: test.db.serverDate({ offset: -1000 }), parts: { door: [1, 2.5] }, big: 1_700_000_000_000 } });
    expect(_id).toMatch(/^[0-9a-f]{32}$/);
    expect((await cars.doc(_id).get()).data).toEqual(
      { _id, vin: 'V1', at: new Date(5), madeAt: new Date(TEST_NOW - 1000), parts: { door: [1, 2.5] }, big: 1_700_000_000_000 });
  });
  it('replaces with set and says whether it created', async () => {
    const document = test.db.collection('cars').doc('c1');
    expect((await document.set({ data: { vin: 'A', n: 1 } })).stats).toEqual({ created: 1, updated: 0 });
    expect((await document.set({ data: { vin: 'B' } })).stats).toEqual({ created: 0, updated: 1 });
    expect((await document.get()).data).toEqual({ _id: 'c1', vin: 'B' });
  });
  it('counts a missing or unchanged document as not updated', async () => {
    const cars = test.db.collection('cars');
    await cars.add({ data: { _id: 'c1', vin: 'V1', n: 1 } });
    expect((await cars.doc('nobody').update({ data: { n: 2 } })).stats.updated).toBe(0);
    expect((await cars.doc('c1').update({ data: { n: 1 } })).stats.updated).toBe(0);
    expect((await cars.doc('c1').update({ data: { n: 2 } })).stats.updated).toBe(1);
  });
  it('removes a document', async () => {
    const cars = test.db.collection('cars');
    await cars.add({ data: { _id: 'c1', vin: 'V1' } });
    expect((await cars.doc('c1').remove()).stats.removed).toBe(1);
    expect((await failure(cars.doc('c1').get())).errMsg).toContain('does not exist');
  });
});

describe('refusals', () => {
  it('names a collection nobody created', async () => {
    expect(await failure(test.db.collection('ghosts').get())).toMatchObject({ errCode: -502005, errMsg: expect.stringContaining('Db or Table not exist') as string });
  });
  it('creates a collection once', async () => {
    await test.db.createCollection('extras');
    expect((await failure(test.db.createCollection('extras'))).errMsg).toContain('Table exist');
  });
  it('says E11000 for a repeated id and a repeated unique key, and keeps what came before', async () => {
    const cars = test.db.collection('cars');
    await cars.add({ data: { _id: 'c1', vin: 'V1' } });
    expect(await failure(cars.add({ data: { _id: 'c1', vin: 'V2' } }))).toMatchObject({ errCode: -502001, errMsg: expect.stringContaining('E11000') as string });
    expect((await failure(cars.add({ data: { vin: 'V1' } }))).errMsg).toContain('index: vin_unique dup key: { vin: "V1" }');
    await failure(cars.add({ data: [{ _id: 'c2', vin: 'V2' }, { _id: 'c3', vin: 'V1' }, { _id: 'c4', vin: 'V4' }] }));
    expect((await cars.orderBy('_id', 'asc').get()).data.map((car) => car._id)).toEqual(['c1', 'c2']);
  });
  it('lets at most one document lack a unique field', async () => {
    await test.db.collection('cars').add({ data: { _id: 'c1' } });
    expect((await failure(test.db.collection('cars').add({ data: { _id: 'c2' } }))).errMsg).toContain('E11000');
  });
  it('holds a unique key against updates too, and frees it with its document', async () => {
    const cars = test.db.collection('cars');
    await cars.add({ data: [{ _id: 'c1', vin: 'V1' }, { _id: 'c2', vin: 'V2' }] });
    expect((await failure(cars.doc('c2').update({ data: { vin: 'V1' } }))).errMsg).toContain('E11000');
    await cars.doc('c1').remove();
    expect((await cars.doc('c2').update({ data: { vin: 'V1' } })).stats.updated).toBe(1);
  });
  it('does not store a document above 16 MB', async () => {
    expect((await failure(test.db.collection('cars').add({ data: { vin: 'V1', text: 'x'.repeat(17_000_000) } }))).errMsg).toContain('exceeds the limit');
  });
});

describe('reading pages', () => {
  beforeEach(async () => {
    await test.local.putMany('cars', Array.from({ length: 30 }, (_, n) => (
      { _id: `c${String(n).padStart(2, '0')}`, vin: `V${n}`, dealerId: `d${n % 2}`, priceFen: (n * 7) % 30, tags: ['all', `t${n % 3}`], make: { name: n < 15 ? 'North' : 'South' } })));
  });
  const prices = (rows: readonly Record<string, unknown>[]): unknown[] => rows.map((row) => row['priceFen']);

  it('orders, skips, limits and cuts fields', async () => {
    const found = await test.db.collection('cars').where({ dealerId: 'd1' }).orderBy('priceFen', 'desc').skip(1).limit(3)
      .field({ priceFen: true, _id: false }).get();
    expect(found.data).toEqual([{ priceFen: 27 }, { priceFen: 25 }, { priceFen: 23 }]);
  });
  it('orders without an index the same way as with one', async () => {
    const cars = test.db.collection('cars');
    const sorted = await cars.orderBy('make.name', 'desc').orderBy('priceFen', 'asc').limit(3).get();
    expect(prices(sorted.data)).toEqual(prices(sorted.data).sort());
    expect(sorted.data.every((car) => (car['make'] as { name: string }).name === 'South')).toBe(true);
  });
  it('merges the orders of several dealers', async () => {
    const found = await test.db.collection('cars').where({ dealerId: test.db.command.in(['d0', 'd1']) }).orderBy('priceFen', 'asc').limit(5).get();
    expect(prices(found.data)).toEqual([0, 1, 2, 3, 4]);
  });
  it('leaves stored documents whole when a nested field is cut out', async () => {
    const cars = test.db.collection('cars');
    const cut = await cars.field({ 'make.name': false }).limit(1).get();
    expect(cut.data[0]?.['make']).toEqual({});
    expect((await cars.doc('c00').get()).data['make']).toEqual({ name: 'North' });
  });
  it('answers a hundred rows by default and counts all', async () => {
    await test.local.putMany('cars', Array.from({ length: 120 }, (_, n) => ({ _id: `x${n}`, vin: `X${n}` })));
    expect((await test.db.collection('cars').get()).data).toHaveLength(100);
    expect((await test.db.collection('cars').count()).total).toBe(150);
    expect((await test.db.collection('cars').where({ dealerId: 'd0' }).count()).total).toBe(15);
  });
});
