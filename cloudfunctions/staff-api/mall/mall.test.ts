import { MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStaffMember, aStore } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';
import { aLine, anOrder } from '../../../tests/order-builders';
import { aCategory, aSoundProduct } from '../../../tests/shelf-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await addPeople(cloud, 'staff', { 'zhao-min': null, 'wang-lei': null, 'far-boss': null });
  await put('stores', [aStore()]);
  await put('staff_members', [
    aStaffMember('zhao-min', { name: '赵敏', roles: ['marketingManager'] }), aStaffMember('wang-lei', { roles: ['customerService'] }),
    aStaffMember('far-boss', { storeId: 'riverside', roles: ['generalManager'] }),
  ]);
  await put('customers', [aCustomer('li-na')]);
  await put('product_categories', [aCategory()]);
  await put('products', [aSoundProduct({ skus: [{ id: '4l', name: '4L 装', priceFen: 5900, listPriceFen: 7900, initialStock: 10 }, { id: '1l', name: '1L 装', priceFen: 1900, listPriceFen: 0, initialStock: 3 }] })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const staff = (person = 'zhao-min') => staffPhone(cloud, person);
const adjust = async (by: number, requestId = 'request-stock', skuId = 'engine-oil-4l') => staff()('mall.adjustStock', { requestId, productId: 'engine-oil', skuId, by, reason: '盘点' });
const reprice = async (wanted: object = {}) => staff()('mall.changePrice', { requestId: 'request-price', productId: 'engine-oil', skuId: 'engine-oil-4l', priceFen: 4900, listPriceFen: 7900, reason: '促销', ...wanted });
const offer = async (isOnSale: boolean, requestId = 'request-sale') => staff()('mall.setOnSale', { requestId, productId: 'engine-oil', isOnSale, reason: '' });
const skuOf = async (id: string) => dataOf(await staff()('mall.getProduct', { productId: 'engine-oil' })).skus.find((sku) => sku.id === id);
const changes = async () => dataOf(await staff()('mall.listChanges', { productId: 'engine-oil', cursor: null })).items;

it('the product shows what is left and what open orders hold', async () => {
  await put('mall_orders', [anOrder(), anOrder({ id: 'order-2', number: '2', lines: [aLine({ quantity: 1 }), aLine({ productId: 'other', skuId: 'other-1' })] }), anOrder({ id: 'order-3', number: '3', status: 'closed' })]);
  expect(await skuOf('engine-oil-4l')).toEqual({ id: 'engine-oil-4l', name: '4L 装', priceFen: 5900, listPriceFen: 7900, left: 10, sold: 0, heldInOrders: 3 });
});

describe('stock', () => {
  it('grows and falls by pieces, with a line in the log', async () => {
    dataOf(await adjust(5));
    expect(dataOf(await adjust(-15, 'request-less')).skus[0]).toMatchObject({ left: 0 });
    expect(await changes()).toMatchObject([
      { kind: 'stock', before: 15, after: 0, skuName: '4L 装', reason: '盘点', staffName: '赵敏' }, { kind: 'stock', before: 10, after: 15 },
    ].sort(() => 0));
  });

  it('moves once, however often and at once it is asked for', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => adjust(5)));
    expect(answers.map(codeOf)).toEqual(Array.from({ length: 5 }, () => 'OK'));
    dataOf(await adjust(5));
    await cloud.advance(5 * MS_PER_MINUTE);
    dataOf(await adjust(5));
    expect([(await skuOf('engine-oil-4l'))?.left, (await changes()).length, storedDocument(cloud, 'sku_stocks', 'engine-oil.engine-oil-4l')?.['moves']]).toEqual([15, 1, []]);
  });

  it('never falls below zero', async () => {
    expect(codeOf(await adjust(-11))).toBe('STOCK_SHORT');
    const answers = await Promise.all(Array.from({ length: 4 }, (_, index) => adjust(-3, `request-${index}-less`)));
    expect([answers.map(codeOf).sort(), (await skuOf('engine-oil-4l'))?.left]).toEqual([['OK', 'OK', 'OK', 'STOCK_SHORT'], 1]);
  });

  it('whose change was never written is given back', async () => {
    await put('sku_stocks', [{ id: 'engine-oil.engine-oil-4l', storeId: 'east', productId: 'engine-oil', left: 15, sold: 0, moves: [{ key: 'change-x', ownerId: 'change-x', field: 'left', by: 5, at: TEST_NOW }] }]);
    await cloud.advance(3 * MS_PER_MINUTE);
    expect(storedDocument(cloud, 'sku_stocks', 'engine-oil.engine-oil-4l')).toMatchObject({ left: 10, moves: [] });
  });

  it('by nothing changes nothing', async () => {
    const before = storedData(cloud);
    expect([codeOf(await adjust(0)), storedData(cloud)]).toEqual(['OK', before]);
  });
});

describe('a price', () => {
  it('is new for customers at once, and the log says what it was', async () => {
    dataOf(await reprice());
    expect(dataOf(await customerPhone(cloud, 'li-na')('mall.getProduct', { productId: 'engine-oil' })).skus).toMatchObject([{ priceFen: 4900, listPriceFen: 7900 }, { priceFen: 1900 }]);
    expect(await changes()).toMatchObject([{ kind: 'price', before: 5900, after: 4900, reason: '促销' }]);
    expect(storedDocument(cloud, 'shelf_items', 'engine-oil')).toMatchObject({ priceFromFen: 1900 });
  });

  it('is changed once by a request; a late repetition does not bring it back', async () => {
    await Promise.all(Array.from({ length: 5 }, () => reprice()));
    dataOf(await reprice({ requestId: 'request-higher', priceFen: 5900 }));
    await cloud.advance(2 * MS_PER_MINUTE);
    dataOf(await reprice());
    expect([(await skuOf('engine-oil-4l'))?.priceFen, (await changes()).length]).toEqual([5900, 2]);
  });

  it('is the last one of several at once, and none is lost halfway', async () => {
    await Promise.all([4100, 4200, 4300].map((priceFen) => reprice({ requestId: `request-${priceFen}`, priceFen })));
    expect([4100, 4200, 4300]).toContain((await skuOf('engine-oil-4l'))?.priceFen);
  });

  it.each([['of nothing', { priceFen: 0, listPriceFen: 0 }], ['above the one crossed out', { priceFen: 8000, listPriceFen: 7999 }]])('%s is refused', async (_sentence, wanted) => {
    const before = storedData(cloud);
    expect([codeOf(await reprice(wanted)), storedData(cloud)]).toEqual(['PRICE_INVALID', before]);
  });
});

describe('off sale and on again', () => {
  it('is seen at once', async () => {
    const shown = async () => dataOf(await customerPhone(cloud, 'li-na')('mall.listProducts', { storeId: 'east', categoryId: null, search: '', sort: 'rank', cursor: null })).items.length;
    dataOf(await offer(false));
    expect([await shown(), dataOf(await offer(true, 'request-again')).status, await shown()]).toEqual([0, 'onSale', 1]);
    expect((await changes()).map((change) => change.kind)).toEqual(['status', 'status']);
  });

  it('is refused for a document that is not in order', async () => {
    await put('products', [aSoundProduct({ status: 'offSale', pictures: [] })]);
    expect([codeOf(await offer(true)), documentsOf(cloud, 'product_changes')]).toEqual(['PRODUCT_MISCONFIGURED', []]);
  });
});

it.each(['mall.getProduct', 'mall.listChanges', 'mall.adjustStock', 'mall.changePrice', 'mall.setOnSale'] as const)('%s finds no product of another store, and no SKU that is not there', async (action) => {
  const input = { requestId: 'request-far', productId: 'engine-oil', skuId: 'engine-oil-4l', by: 1, priceFen: 1, listPriceFen: 0, isOnSale: false, reason: '试试', cursor: null };
  const fields: Record<string, (keyof typeof input)[]> = {
    'mall.getProduct': ['productId'], 'mall.listChanges': ['productId', 'cursor'], 'mall.adjustStock': ['requestId', 'productId', 'skuId', 'by', 'reason'],
    'mall.changePrice': ['requestId', 'productId', 'skuId', 'priceFen', 'listPriceFen', 'reason'], 'mall.setOnSale': ['requestId', 'productId', 'isOnSale', 'reason'],
  };
  const before = storedData(cloud);
  const sent = Object.fromEntries((fields[action] ?? []).map((field) => [field, input[field]]));
  const far = await cloud.call('staff', 'far-boss', action, sent);
  expect([codeOf(far), storedData(cloud)]).toEqual(['PRODUCT_NOT_FOUND', before]);
  if (!('skuId' in sent)) return;
  expect(codeOf(await cloud.call('staff', 'zhao-min', action, { ...sent, skuId: 'engine-oil-9l' }))).toBe('PRODUCT_NOT_FOUND');
});

it('who only answers customers may look, not change', async () => {
  expect(codeOf(await staff('wang-lei')('mall.getProduct', { productId: 'engine-oil' }))).toBe('OK');
  expect(codeOf(await staff('wang-lei')('mall.setOnSale', { requestId: 'request-sale', productId: 'engine-oil', isOnSale: false, reason: '' }))).toBe('FORBIDDEN');
});
