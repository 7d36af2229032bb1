import type { StaffShelfRow } from '@shared/contracts/mall';
import { SHELF_TABS, scopeOf, toRow, toShelfResult, type RowView } from './shelf-view';

const row: StaffShelfRow = { id: 'engine-oil', title: '全合成机油', coverUrl: '', categoryId: 'care', isShown: true, problems: [], priceFromFen: 5900, left: 12, soldCount: 3 };

const rows: readonly (readonly [sentence: string, change: Partial<StaffShelfRow>, shown: Partial<RowView>])[] = [
  ['what is on sale says what is left and sold', {}, { status: '在售', tone: 'success', price: '¥59', figures: '剩 12 件 · 已售 3', problem: '' }],
  ['nothing left is sold out', { left: 0 }, { status: '售罄', tone: 'warning' }],
  ['what is off sale is not a fault', { isShown: false }, { status: '已下架', tone: 'neutral' }],
  ['a fault is told in its own words', { isShown: false, problems: ['价格：请填大于 0 的整数分'] }, { status: '资料有误', tone: 'danger', problem: '价格：请填大于 0 的整数分' }],
  ['several faults are counted', { isShown: false, problems: ['标题：不能为空', '图片：至少一张'], title: '' }, { title: '未命名商品', problem: '标题：不能为空，共 2 处' }],
  ['without a sound price there is none', { isShown: false, problems: ['价格：缺失'], priceFromFen: 0 }, { price: '' }],
];

test.each(rows)('%s', (_sentence, change, shown) => {
  expect(toRow({ ...row, ...change })).toMatchObject(shown);
});

test('a refreshed shelf says what is on sale and what has to be mended', () => {
  expect(toShelfResult({ shown: 8, hidden: [] })).toEqual({ summary: '8 件商品在售，资料都没有问题', broken: [] });
  expect(toShelfResult({ shown: 7, hidden: [{ productId: 'p', title: '', problems: ['标题：不能为空'] }] })).toEqual({
    summary: '7 件商品在售，1 件资料有误没有上架', broken: [{ id: 'p', title: '未命名商品', problems: ['标题：不能为空'] }],
  });
});

test('an unknown tab means all', () => {
  expect([scopeOf('soldOut'), scopeOf('x'), SHELF_TABS.length]).toEqual(['soldOut', 'all', 4]);
});
