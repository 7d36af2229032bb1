import { pickerModel } from './picker-columns';

const TODAY = '2026-05-20';

describe('picker columns', () => {
  test('a date between two limits offers only what lies between', () => {
    const model = pickerModel({ mode: 'date', value: '2026-03-05', start: '2026-02-10', end: '2026-12-31', fields: 'day' }, TODAY);
    const chosen = model.initial();
    expect(model.detail(chosen)).toEqual({ value: '2026-03-05' });
    expect(model.columns([0, 0, 0])[2]?.[0]).toBe('10日');
    expect(model.columns([0, 0, 0])[2]?.at(-1)).toBe('28日');
    expect(model.columns([0, 0, 0])[0]).toEqual(['2026年']);
  });

  const rows = [
    ['a month picker ends with the month', { mode: 'date', fields: 'month', value: '2026-11' }, '2026-11'],
    ['a year picker with the year', { mode: 'date', fields: 'year', value: '2024' }, '2024'],
    ['without a value a date starts today', { mode: 'date', fields: 'day' }, TODAY],
    ['a time keeps its minutes', { mode: 'time', value: '09:30', start: '09:00', end: '18:00' }, '09:30'],
    ['a time outside its limits moves to the first inside', { mode: 'time', value: '07:00', start: '09:15' }, '09:15'],
    ['a selector answers its index', { mode: 'selector', range: ['a', 'b'], value: 1 }, 1],
  ] as const;
  test.each(rows)('%s', (_, data, expected) => {
    const model = pickerModel(data, TODAY);
    expect(model.detail(model.initial())['value']).toBe(expected);
  });

  test('range-key names the label of an object', () => {
    expect(pickerModel({ mode: 'selector', range: [{ name: '甲' }], rangeKey: 'name' }, TODAY).columns([0])).toEqual([['甲']]);
  });

  test('a region has every province and the districts of its city', () => {
    const model = pickerModel({ mode: 'region', value: ['浙江省', '杭州市', '西湖区'] }, TODAY);
    expect(model.columns([0])[0]).toHaveLength(34);
    expect(model.detail(model.initial())).toEqual({ value: ['浙江省', '杭州市', '西湖区'], code: ['330000'], postcode: '' });
  });

  test('a custom item stands first in each column', () => {
    const model = pickerModel({ mode: 'region', customItem: '全部' }, TODAY);
    expect(model.columns([0, 0, 0])).toEqual([expect.arrayContaining(['全部']), ['全部'], ['全部']]);
  });
});
