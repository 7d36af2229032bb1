import { groupModels } from './model-groups';

test('models stand under their series, in the order given', () => {
  const groups = groupModels([
    { id: 'x5-a', seriesId: 'yt-x5', seriesName: '远途X5', name: '舒适型', msrpFen: 14_980_000 },
    { id: 'e5-a', seriesId: 'yt-e5', seriesName: '远途E5', name: '长续航版', msrpFen: 17_980_000 },
    { id: 'x5-b', seriesId: 'yt-x5', seriesName: '远途X5', name: '尊享型', msrpFen: 16_980_000 },
  ], (seriesId) => `${seriesId}.svg`);
  expect(groups.map((group) => [group.name, group.models.map((model) => `${model.name} ${model.price}`)])).toEqual([
    ['远途X5', ['舒适型 14.98万', '尊享型 16.98万']], ['远途E5', ['长续航版 17.98万']],
  ]);
  expect(groups[0]?.picture).toBe('yt-x5.svg');
});
