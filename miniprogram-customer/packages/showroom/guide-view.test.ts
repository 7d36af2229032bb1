import { GUIDE_TABS, toCategory, toSections } from './guide-view';

const rows: readonly (readonly [sentence: string, value: string | undefined, category: string | null])[] = [
  ['a tab names its category', 'loan', 'loan'],
  ['the first tab means all', '', null],
  ['a link without a category means all', undefined, null],
  ['a category nobody knows means all', 'boats', null],
];

test.each(rows)('%s', (_sentence, value, category) => {
  expect(toCategory(value)).toBe(category);
});

test('the tabs are all and the three categories', () => {
  expect(GUIDE_TABS.map(({ text }) => text)).toEqual(['全部', '购车流程', '汽车金融', '车险知识']);
});

test('steps are numbered from one in each section', () => {
  const section = { heading: '出发前', paragraphs: ['调好座椅'], steps: ['带驾驶证', '穿平底鞋'] };
  const [first, second] = toSections({ id: 'a', category: 'buying', title: 't', summary: 's', order: 1, sections: [section, { ...section, steps: [] }] });
  expect(first?.steps).toEqual([{ number: 1, text: '带驾驶证' }, { number: 2, text: '穿平底鞋' }]);
  expect(second?.steps).toEqual([]);
});
