import type { VehicleSeries } from '@shared/domain/catalog/model';
import { toGallery, toModelChoices, toSeriesHead } from './series-view';

const green = { id: 'pine-green', name: '松柏绿', hex: '#2F4B3F' };
const series: VehicleSeries = {
  id: 'yt-x5', name: '远途X5', tagline: '一家人的远方', bodyType: 'suv', energy: 'hybrid', colours: [green], highlights: [{ title: '九个气囊', text: '第三排也有' }],
  gallery: ['yt-x5-front', 'yt-x5-roof'], lowMsrpFen: 16_980_000, highMsrpFen: 20_980_000, modelCount: 3, isOnSale: true, order: 1,
};

test('the gallery begins with the chosen colour and names the other views it knows', () => {
  expect(toGallery(series, green)).toEqual([
    { id: 'car', picture: '/packages/showroom/art/yt-x5-pine-green.svg', caption: '松柏绿', isCar: true },
    { id: 'yt-x5-front', picture: '/packages/showroom/art/yt-x5-front.svg', caption: '前脸', isCar: false },
    { id: 'yt-x5-roof', picture: '/packages/showroom/art/yt-x5-roof.svg', caption: '', isCar: false },
  ]);
});

test('a series without colours shows its gallery alone', () => {
  expect(toGallery(series, undefined).map(({ id }) => id)).toEqual(['yt-x5-front', 'yt-x5-roof']);
});

test('the head says body, energy and number of models', () => {
  expect(toSeriesHead(series)).toMatchObject({ name: '远途X5', facts: 'SUV · 插电混动 · 3 款在售', colours: [green] });
});

test('a model is chosen by name and guide price', () => {
  expect(toModelChoices([{ id: 'x5-premium', name: '尊享型', msrpFen: 16_980_000 }])).toEqual([{ id: 'x5-premium', name: '尊享型', subname: '指导价 16.98万' }]);
});
