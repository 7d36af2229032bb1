import type { StaffProduct } from '@shared/contracts/mall';
import type { ProductChange } from '@shared/domain/mall/model';
import { readPrices, readStock, toChange, toProductPage, type ProductPage } from './product-view';

const product: StaffProduct = {
  id: 'engine-oil', title: '全合成机油', coverUrl: '', status: 'onSale', problems: [],
  skus: [{ id: 'engine-oil-4l', name: '4L 装', priceFen: 5900, listPriceFen: 7900, left: 10, sold: 3, heldInOrders: 2 }],
};

const pages: readonly (readonly [sentence: string, change: Partial<StaffProduct>, shown: Partial<ProductPage>])[] = [
  ['on sale', {}, { status: '在售', tone: 'success', isOnSale: true }],
  ['off sale', { status: 'offSale' }, { status: '已下架', tone: 'neutral', isOnSale: false }],
  ['meant to be on sale, but with faults', { problems: ['图片：至少一张'] }, { status: '资料有误，没有上架', tone: 'danger', isOnSale: true, canSwitch: true }],
  ['off sale with faults', { status: 'offSale', problems: ['图片：至少一张'] }, { isOnSale: false, canSwitch: false }],
  ['without a title', { title: '' }, { title: '未命名商品' }],
];

test.each(pages)('a product %s says so', (_sentence, change, shown) => {
  expect(toProductPage({ ...product, ...change })).toMatchObject(shown);
});

test('each choice counts what can be sold, what open orders hold, and what was sold', () => {
  expect(toProductPage(product).skus[0]?.figures.map(({ label, value }) => `${label} ${value}`)).toEqual(['可售 10', '待付款占用 2', '已售 3']);
});

const change: ProductChange = { id: 'c', storeId: 'east', productId: 'p', skuId: 's', skuName: '4L 装', kind: 'stock', before: 15, after: 10, reason: '盘点', staffId: 'x', staffName: '赵敏', at: 1 };

const changes: readonly (readonly [sentence: string, change: Partial<ProductChange>, title: string])[] = [
  ['pieces', {}, '4L 装 库存 15 → 10'],
  ['a price', { kind: 'price', before: 5900, after: 4950 }, '4L 装 售价 ¥59 → ¥49.50'],
  ['off sale', { kind: 'status', skuName: '', before: 1, after: 0 }, '下架'],
  ['on sale', { kind: 'status', skuName: '', before: 0, after: 1 }, '上架'],
];

test.each(changes)('the log tells of %s', (_sentence, wanted, title) => {
  expect(toChange({ ...change, ...wanted })).toMatchObject({ title, detail: '盘点', actor: '赵敏' });
});

const stocks: readonly (readonly [sentence: string, text: string, direction: 'more' | 'less', by: number | null, hint: string])[] = [
  ['pieces come', '5', 'more', 5, '调整后可售 15 件'],
  ['pieces go', '10', 'less', -10, '调整后可售 0 件'],
  ['no more than there are', '11', 'less', null, '可售只有 10 件'],
  ['none is no change', '0', 'more', null, '请输入 1 到 9999 的整数'],
  ['halves do not exist', '1.5', 'more', null, '请输入 1 到 9999 的整数'],
  ['nothing typed is nothing wrong', '', 'more', null, ''],
];

test.each(stocks)('%s', (_sentence, text, direction, by, hint) => {
  expect(readStock(text, direction, 10)).toEqual({ by, hint, isWrong: by === null && hint !== '' });
});

const prices: readonly (readonly [sentence: string, price: string, listPrice: string, read: { priceFen: number; listPriceFen: number } | null, problem: string])[] = [
  ['both prices', '49.5', '79', { priceFen: 4950, listPriceFen: 7900 }, ''],
  ['no crossed-out price', '49', '', { priceFen: 4900, listPriceFen: 0 }, ''],
  ['the same twice', '49', '49', { priceFen: 4900, listPriceFen: 4900 }, ''],
  ['a crossed-out price below', '49', '48.99', null, '划线价不能低于售价'],
  ['a price of nothing', '0', '', null, '请输入售价，最多两位小数，不能为 0'],
  ['no price', '', '79', null, '请输入售价，最多两位小数，不能为 0'],
  ['a crossed-out price that is none', '49', 'x', null, '划线价最多两位小数，不需要时留空'],
];

test.each(prices)('%s', (_sentence, price, listPrice, read, problem) => {
  expect(readPrices(price, listPrice)).toEqual({ prices: read, problem });
});
