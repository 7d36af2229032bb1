import type { VehicleSeries } from '@shared/domain/catalog/model';
import { toHeroSlides, toSeriesTiles } from './view';

function series(id: string): VehicleSeries {
  return {
    id, name: id.toUpperCase(), tagline: '一家人的远方', bodyType: 'suv', energy: 'hybrid', colours: [], highlights: [], gallery: [],
    lowMsrpFen: 16_980_000, highMsrpFen: 18_980_000, modelCount: 2, isOnSale: true, order: 1,
  };
}

const rows: readonly (readonly [sentence: string, ids: string[], shown: string[]])[] = [
  ['cars in a landscape come before cars alone', ['yt-k3', 'yt-x5', 'yt-e5'], ['yt-x5', 'yt-e5', 'yt-k3']],
  ['five slides are the most', ['a', 'b', 'c', 'd', 'e', 'f'], ['a', 'b', 'c', 'd', 'e']],
  ['a landscape is never left out for lack of room', ['a', 'b', 'c', 'd', 'e', 'yt-k7'], ['yt-k7', 'a', 'b', 'c', 'd']],
  ['no series, no carousel', [], []],
];

test.each(rows)('%s', (_sentence, ids, shown) => {
  expect(toHeroSlides(ids.map(series)).map((slide) => slide.seriesId)).toEqual(shown);
});

test('a slide names the lowest price and its landscape', () => {
  expect(toHeroSlides([series('yt-x5')])).toEqual([
    { seriesId: 'yt-x5', name: 'YT-X5', tagline: '一家人的远方', price: '16.98万起', picture: '/assets/banners/mountain.svg', isLandscape: true },
  ]);
});

test('a tile shows the car alone and how it is powered', () => {
  expect(toSeriesTiles([series('yt-x5')])).toEqual([
    { id: 'yt-x5', name: 'YT-X5', energy: '插电混动', lowMsrpFen: 16_980_000, picture: '/assets/cars/yt-x5.svg' },
  ]);
});
