import { openTestCloud } from './test-cloud';
import type { TestCloud } from './test-cloud';
import type { SdkCommand, SdkDatabase } from './test-sdk';

let test: TestCloud;
beforeAll(async () => {
  test = await openTestCloud([{ name: 'stores', indexes: [{ name: 'place', keys: { place: 'geo' } }] }], { strict: true });
  const at = (longitude: number, latitude: number): unknown => ({ type: 'Point', coordinates: [longitude, latitude] });
  await test.local.putMany('stores', [
    { _id: 'south', place: at(121.5, 31.1), open: true }, { _id: 'centre', place: at(121.5, 31.2), open: true },
    { _id: 'east', place: at(121.6, 31.2), open: false }, { _id: 'far', place: at(116.4, 39.9), open: true },
  ]);
});
beforeEach(() => { test.reads.length = 0; });
afterAll(async () => { await test.close(); });

const square = (db: SdkDatabase): unknown => db.Geo.Polygon([db.Geo.LineString([
  db.Geo.Point(121.4, 31.15), db.Geo.Point(121.7, 31.15), db.Geo.Point(121.7, 31.3), db.Geo.Point(121.4, 31.3), db.Geo.Point(121.4, 31.15)])]);

describe('places', () => {
  const rows: [string, (_: SdkCommand, db: SdkDatabase) => object, { ids: string[]; examined: number }][] = [
    ['near, nearest first', (_, db) => ({ place: _.geoNear({ geometry: db.Geo.Point(121.5, 31.19), maxDistance: 15_000 }) }), { ids: ['centre', 'east', 'south'], examined: 3 }],
    ['near, but not too near', (_, db) => ({ place: _.geoNear({ geometry: db.Geo.Point(121.5, 31.19), minDistance: 5000, maxDistance: 15_000 }), open: true }), { ids: ['south'], examined: 3 }],
    ['within a circle', (_) => ({ place: _.geoWithin({ centerSphere: [[121.5, 31.2], 2 / 6378.1] }) }), { ids: ['centre'], examined: 2 }],
    ['within a polygon', (_, db) => ({ place: _.geoWithin({ geometry: square(db) }) }), { ids: ['centre', 'east'], examined: 2 }],
    ['meeting a polygon', (_, db) => ({ place: _.geoIntersects({ geometry: square(db) }) }), { ids: ['centre', 'east'], examined: 2 }],
  ];
  it.each(rows)('are found %s', async (_name, filterOf, { ids, examined }) => {
    const found = await test.db.collection('stores').where(filterOf(test.db.command, test.db)).get();
    expect(found.data.map((store) => store._id)).toEqual(ids);
    expect(test.reads[0]).toMatchObject({ index: 'place', examined });
  });

  it('come with their distance from an aggregate', async () => {
    const { list } = await test.db.collection('stores').aggregate()
      .geoNear({ near: test.db.Geo.Point(121.5, 31.19), distanceField: 'metres', spherical: true, maxDistance: 15_000, query: { open: true } })
      .project({ metres: 1 }).end();
    expect(list.map((row) => [row._id, Math.round(Number(row['metres']) / 100)])).toEqual([['centre', 11], ['south', 100]]);
  });

  it('that are areas meet points, lines and areas', async () => {
    const own = await openTestCloud([{ name: 'zones', indexes: [{ name: 'area', keys: { area: 'geo' } }] }]);
    const ring = (from: number, to: number): number[][] => [[from, from], [to, from], [to, to], [from, to], [from, from]];
    await own.local.putMany('zones', [
      { _id: 'outer', area: { type: 'Polygon', coordinates: [ring(0, 10), ring(4, 6)] } },
      { _id: 'road', area: { type: 'LineString', coordinates: [[-1, 5], [3, 5]] } },
    ]);
    const meeting = async (geometry: unknown): Promise<string[]> => (
      await own.db.collection('zones').where({ area: own.db.command.geoIntersects({ geometry }) }).orderBy('_id', 'asc').get()).data.map((zone) => zone._id);
    const { Geo } = own.db;
    expect(await meeting(Geo.Point(1, 5))).toEqual(['outer', 'road']);
    expect(await meeting(Geo.Point(5, 5))).toEqual([]);
    expect(await meeting(Geo.LineString([Geo.Point(-1, 9), Geo.Point(11, 9)]))).toEqual(['outer']);
    await own.close();
  });
});
