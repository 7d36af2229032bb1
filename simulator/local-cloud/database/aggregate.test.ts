import { failure, openTestCloud, TEST_NOW } from './test-cloud';
import type { TestCloud } from './test-cloud';
import type { Row, SdkCommand, SdkPipeline } from './test-sdk';

let test: TestCloud;
beforeAll(async () => {
  test = await openTestCloud([
    { name: 'cars', indexes: [{ name: 'dealer_price', keys: { dealerId: 1, priceFen: 1 } }] },
    { name: 'dealers', indexes: [{ name: 'region', keys: { region: 1 } }] },
  ], { strict: true });
  await test.local.putMany('dealers', [{ _id: 'd1', name: 'North', region: 'x' }, { _id: 'd2', name: 'South', region: 'x' }]);
  await test.local.putMany('cars', [
    { _id: 'a', dealerId: 'd1', priceFen: 100, tags: ['suv', 'new'], make: { name: 'M', year: 1 }, madeAt: new Date('2026-01-01T20:00:00Z') },
    { _id: 'b', dealerId: 'd1', priceFen: 300, tags: ['suv'], make: { name: 'M', year: 2 } },
    { _id: 'c', dealerId: 'd2', priceFen: 200, tags: [], make: { name: 'N', year: 3 } },
  ]);
});
beforeEach(() => { test.reads.length = 0; });
afterAll(async () => { await test.close(); });

/** Every car, in the only way a strict database reads them all. */
const cars = (): SdkPipeline => test.db.collection('cars').aggregate().match({ dealerId: test.db.command.in(['d1', 'd2']) });

describe('aggregate stages', () => {
  const rows: [string, (pipeline: SdkPipeline, _: SdkCommand) => SdkPipeline, object[]][] = [
    ['group and sort', (p, _) => p.group({ _id: '$dealerId', count: _.aggregate.sum(1), averageFen: _.aggregate.avg('$priceFen'), ids: _.aggregate.push('$_id') }).sort({ _id: -1 }),
      [{ _id: 'd2', count: 1, averageFen: 200, ids: ['c'] }, { _id: 'd1', count: 2, averageFen: 200, ids: ['a', 'b'] }]],
    ['match, project and limit', (p, _) => p.match({ priceFen: _.gt(100) }).sort({ priceFen: -1 }).limit(1).project({ priceFen: 1, _id: 0 }), [{ priceFen: 300 }]],
    ['skip', (p) => p.sort({ priceFen: 1 }).skip(2).project({ _id: 1 }), [{ _id: 'b' }]],
    ['count', (p) => p.count('total'), [{ total: 3 }]],
    ['unwind', (p) => p.match({ _id: 'a' }).unwind('$tags').project({ tags: 1 }), [{ _id: 'a', tags: 'suv' }, { _id: 'a', tags: 'new' }]],
    ['unwind that keeps empty lists', (p) => p.match({ _id: 'c' }).unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true }).project({ at: 1 }), [{ _id: 'c', at: null }]],
    ['addFields below the top', (p, _) => p.match({ _id: 'a' }).addFields({ 'make.full': _.aggregate.concat(['$make.name', '!']) }).project({ make: 1 }), [{ _id: 'a', make: { name: 'M', year: 1, full: 'M!' } }]],
    ['project that cuts below the top', (p) => p.match({ _id: 'a' }).project({ 'make.year': 0, tags: 0, dealerId: 0, priceFen: 0, madeAt: 0 }), [{ _id: 'a', make: { name: 'M' } }]],
    ['replaceRoot', (p) => p.match({ _id: 'b' }).replaceRoot({ newRoot: '$make' }), [{ name: 'M', year: 2 }]],
    ['sortByCount', (p) => p.unwind('$tags').sortByCount('$tags'), [{ _id: 'suv', count: 2 }, { _id: 'new', count: 1 }]],
    ['bucket', (p, _) => p.bucket({ groupBy: '$priceFen', boundaries: [0, 200, 1000], default: 'other', output: { count: _.aggregate.sum(1) } }), [{ _id: 0, count: 1 }, { _id: 200, count: 2 }]],
    ['bucketAuto', (p) => p.bucketAuto({ groupBy: '$priceFen', buckets: 1 }), [{ _id: { min: 100, max: 300 }, count: 3 }]],
    ['sample', (p) => p.sample({ size: 3 }).count('n'), [{ n: 3 }]],
    ['dates in a time zone', (p, _) => p.match({ _id: 'a' }).project({ _id: 0, day: _.aggregate.dateToString({ date: '$madeAt', format: '%Y-%m-%d', timezone: 'Asia/Shanghai' }) }), [{ day: '2026-01-02' }]],
    ['the simulated clock', (p) => p.match({ _id: 'a' }).project({ _id: 0, now: '$$NOW' }), [{ now: new Date(TEST_NOW) }]],
    ['conditions', (p, _) => p.match({ _id: 'a' }).project({ _id: 0, dear: _.aggregate.cond({ if: _.aggregate.gte(['$priceFen', 200]), then: 'yes', else: 'no' }) }), [{ dear: 'no' }]],
  ];
  it.each(rows)('%s', async (_name, build, expected) => {
    const before = JSON.stringify(test.local.readAll('cars', { limit: 10 }));
    expect((await build(cars(), test.db.command).end()).list).toEqual(expected);
    expect(JSON.stringify(test.local.readAll('cars', { limit: 10 }))).toBe(before);
  });
});

describe('joins', () => {
  const expected = [{ _id: 'd1', cars: ['a', 'b'] }, { _id: 'd2', cars: ['c'] }];
  const shape = (list: Row[]): object[] => list.map((row) => ({ _id: row._id, cars: (row['cars'] as Row[]).map((car) => car._id) }));

  it('by field read the other collection through its index, once per value', async () => {
    const { list } = await test.db.collection('dealers').aggregate().match({ region: 'x' }).sort({ _id: 1 })
      .lookup({ from: 'cars', localField: '_id', foreignField: 'dealerId', as: 'cars' }).end();
    expect(shape(list)).toEqual(expected);
    expect(test.reads.filter((read) => read.operation === 'lookup')).toMatchObject([{ index: 'dealer_price', examined: 2 }, { index: 'dealer_price', examined: 1 }]);
  });
  it('by pipeline see the variables of the row and use the index too', async () => {
    const _ = test.db.command;
    const pipeline = _.aggregate.pipeline().match(_.expr(_.aggregate.and([_.aggregate.eq(['$dealerId', '$$dealer']), _.aggregate.gte(['$priceFen', '$$least'])])))
      .project({ priceFen: 1 }).done();
    const { list } = await test.db.collection('dealers').aggregate().match({ region: 'x' }).sort({ _id: 1 })
      .lookup({ from: 'cars', let: { dealer: '$_id', least: 200 }, pipeline, as: 'cars' }).end();
    expect(shape(list)).toEqual([{ _id: 'd1', cars: ['b'] }, { _id: 'd2', cars: ['c'] }]);
    expect(test.reads.filter((read) => read.operation === 'lookup')).toMatchObject([{ index: 'dealer_price', examined: 2 }, { index: 'dealer_price', examined: 1 }]);
  });
  it('leave the joined documents alone when later stages write into them', async () => {
    const { list } = await cars().lookup({ from: 'dealers', localField: 'dealerId', foreignField: '_id', as: 'dealer' })
      .unwind('$dealer').addFields({ 'dealer.label': 'x' }).limit(1).end();
    expect(list[0]).toMatchObject({ dealer: { name: 'North', label: 'x' } });
    expect(test.local.readAll('dealers', { limit: 1 })[0]).toEqual({ _id: 'd1', name: 'North', region: 'x' });
  });
});

describe('refusals', () => {
  it('name a missing collection', async () => {
    await expect(test.db.collection('ghosts').aggregate().limit(1).end()).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
  });
  it('meet a pipeline that would scan everything, but not a page of it', async () => {
    const whole = test.db.collection('cars').aggregate().group({ _id: '$dealerId' }).end();
    expect((await failure(whole)).errMsg).toContain('no index covers aggregate on cars');
    expect((await test.db.collection('cars').aggregate().sort({ _id: 1 }).limit(2).end()).list).toHaveLength(2);
    expect(test.reads.at(-1)).toMatchObject({ examined: 2 });
  });
  it('meet a stage the SDK cannot send', async () => {
    await expect(test.local.handle('database.aggregateDocuments', { collectionName: 'cars', stages: [{ stageKey: '$out', stageValue: '"x"' }] }))
      .rejects.toMatchObject({ code: 'NOT_SIMULATED' });
  });
});
