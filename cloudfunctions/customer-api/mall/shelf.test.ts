import { MS_PER_MINUTE } from '@shared/core/time';
import type { Product, ShelfSort } from '@shared/domain/mall/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { aCoupon } from '../../../tests/mall-builders';
import { TEST_NOW, aCustomer, aStaffMember, aStore } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedDocument } from '../../../tests/calls';
import { aCategory, aSoundProduct, aSoundService } from '../../../tests/shelf-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await addPeople(cloud, 'staff', { 'zhao-min': null });
  await put('stores', [aStore(), aStore({ id: 'riverside', order: 2 })]);
  await put('staff_members', [aStaffMember('zhao-min', { roles: ['generalManager'] })]);
  await put('customers', [aCustomer('li-na')]);
  await put('product_categories', [aCategory(), aCategory({ id: 'life', name: '车主生活', order: 2 }), aCategory({ id: 'far', storeId: 'riverside' })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const phone = () => customerPhone(cloud, 'li-na');
const tick = () => cloud.runTimer('jobs');
const list = async (wanted: Partial<{ storeId: string; categoryId: string | null; search: string; sort: ShelfSort; cursor: string | null }> = {}) =>
  phone()('mall.listProducts', { storeId: 'east', categoryId: null, search: '', sort: 'rank', cursor: null, ...wanted });
const idsOf = async (wanted: Parameters<typeof list>[0] = {}) => dataOf(await list(wanted)).items.map(({ id }) => id);
const priced = (id: string, priceFen: number, rank: number, wanted: Partial<Product> = {}): Product =>
  aSoundProduct({ id, rank, title: `商品${id}`, skus: [{ id: 'one', name: '一件', priceFen, listPriceFen: 0, initialStock: 5 }], ...wanted });

describe('the shelf', () => {
  it('shows a new document within a minute, and a changed or deleted one too', async () => {
    await put('products', [aSoundProduct()]);
    expect(await idsOf()).toEqual([]);
    await cloud.advance(MS_PER_MINUTE);
    expect(dataOf(await list()).items).toEqual([{
      id: 'engine-oil', storeId: 'east', categoryId: 'care', kind: 'goods', title: '全合成机油 5W-30', subtitle: '适合全系车型',
      coverUrl: 'cloud://local.bucket/products/oil.svg', priceFromFen: 5900, listPriceFen: 7900, hasManyPrices: false, soldCount: 0, left: 10, ratingTenths: 0, reviewCount: 0,
    }]);
    await put('products', [aSoundProduct({ title: '半合成机油' })]);
    await cloud.advance(MS_PER_MINUTE);
    expect(dataOf(await list()).items[0]?.title).toBe('半合成机油');
    await put('products', [aSoundProduct({ status: 'offSale' })]);
    await cloud.advance(MS_PER_MINUTE);
    expect(await idsOf()).toEqual([]);
  });

  it('leaves what has not changed alone', async () => {
    await put('products', [aSoundProduct(), aSoundService()]);
    await tick();
    await cloud.advance(MS_PER_MINUTE);
    expect(documentsOf(cloud, 'shelf_items').map((item) => item['updatedAt'])).toEqual([TEST_NOW, TEST_NOW]);
  });

  it('takes a product whose document is gone off', async () => {
    await put('products', [aSoundProduct()]);
    await put('shelf_items', [{ id: 'ghost', storeId: 'east', searchTerms: ['#all', '#shown'], rank: 1, isShown: true, problems: [], title: '' }]);
    await tick();
    expect([await idsOf(), storedDocument(cloud, 'shelf_items', 'ghost')]).toMatchObject([['engine-oil'], { isShown: false, problems: ['商品文档已删除'] }]);
  });

  it.each([
    ['a category that is not there', { categoryId: 'nowhere' }],
    ['a category of another store', { categoryId: 'far' }],
    ['no price', { skus: [{ id: 'a', name: 'a', priceFen: 0, listPriceFen: 0, initialStock: 1 }] }],
    ['no SKUs at all', { skus: undefined }],
    ['a title that is a number', { title: 5 }],
    ['nothing but a store', { title: undefined, skus: undefined, pictures: undefined, rank: undefined, status: undefined, kind: undefined, categoryId: undefined }],
  ])('keeps a document with %s away from customers and tells colleagues why', async (_sentence, changes) => {
    await put('products', [aSoundProduct(), aSoundProduct({ id: 'broken', ...changes as object })]);
    await tick();
    expect(await idsOf()).toEqual(['engine-oil']);
    expect(codeOf(await phone()('mall.getProduct', { productId: 'broken' }))).toBe('PRODUCT_NOT_FOUND');
    const answer = dataOf(await staffPhone(cloud, 'zhao-min')('mall.refreshShelf', { requestId: 'request-shelf' }));
    expect(answer).toMatchObject({ shown: 1, hidden: [{ productId: 'broken' }] });
    expect(answer.hidden[0]?.problems.join()).toMatch(/\p{Script=Han}/u);
    expect(dataOf(await staffPhone(cloud, 'zhao-min')('mall.listProducts', { search: '', scope: 'hidden', cursor: null })).items.map(({ id }) => id)).toEqual(['broken']);
    expect(dataOf(await staffPhone(cloud, 'zhao-min')('mall.getProduct', { productId: 'broken' })).problems.length).toBeGreaterThan(0);
  });

  it('goes on where it stopped when there are more products than one run looks at', async () => {
    await put('products', Array.from({ length: 1050 }, (_, index) => priced(`p${String(index).padStart(4, '0')}`, 100, index)));
    await put('products', [aSoundProduct({ storeId: 'riverside', id: 'zz', categoryId: 'far' })]);
    const counts: number[] = [];
    for (let run = 0; run < 5; run += 1) {
      await tick();
      counts.push(documentsOf(cloud, 'shelf_items').length);
    }
    expect(counts).toEqual([300, 600, 900, 1051, 1051]);
    expect(await idsOf({ storeId: 'riverside' })).toEqual(['zz']);
  });
});

describe('a list', () => {
  beforeEach(async () => {
    await put('products', [
      priced('a', 300, 3), priced('b', 100, 2, { categoryId: 'life', title: '陶瓷保温杯 Mug', keywords: ['水杯'] }), priced('c', 200, 1), priced('d', 150, 9, { status: 'offSale' }),
    ]);
    await put('sku_stocks', [{ id: 'a.a-one', storeId: 'east', productId: 'a', left: 0, sold: 7, moves: [] }, { id: 'c.c-one', storeId: 'east', productId: 'c', left: 3, sold: 9, moves: [] }]);
    await tick();
  });

  it.each([['rank', ['a', 'b', 'c']], ['soldCount', ['c', 'a', 'b']], ['priceUp', ['b', 'c', 'a']], ['priceDown', ['a', 'c', 'b']]] as const)('stands in the order of %s', async (sort, expected) => {
    expect(await idsOf({ sort })).toEqual(expected);
  });

  it.each([
    ['a category', { categoryId: 'life' }, ['b']], ['a word of the title', { search: '保温' }, ['b']], ['a keyword', { search: '水杯' }, ['b']], ['the category', { search: '养护' }, ['a', 'c']],
    ['a Latin word', { search: 'MUG' }, ['b']], ['a word in another category', { search: '保温', categoryId: 'care' }, []], ['nothing that is there', { search: '轮胎' }, []],
    ['what is off sale', { search: '商品d' }, []], ['signs', { search: '!!' }, []], ['a category nobody has', { categoryId: 'nowhere' }, []],
  ])('finds by %s', async (_sentence, wanted, expected) => {
    expect(await idsOf(wanted)).toEqual(expected);
  });

  it('is refused for a store that is not there', async () => {
    expect(codeOf(await list({ storeId: 'nowhere' }))).toBe('STORE_NOT_FOUND');
  });

  it.each([['all', ['d', 'a', 'b', 'c']], ['shown', ['a', 'b', 'c']], ['hidden', ['d']], ['soldOut', ['a']]] as const)('shows colleagues %s', async (scope, expected) => {
    const page = dataOf(await staffPhone(cloud, 'zhao-min')('mall.listProducts', { search: '', scope, cursor: null }));
    expect(page.items.map(({ id }) => id)).toEqual(expected);
  });
});

describe('many products', () => {
  const reading = async (count: number, wanted: Parameters<typeof list>[0]) => {
    await put('products', Array.from({ length: count }, (_, index) => priced(`p${String(index).padStart(5, '0')}`, 100 + index, index)));
    for (let at = 0; at < count; at += 1000) await staffPhone(cloud, 'zhao-min')('mall.refreshShelf', { requestId: `request-${at}` });
    let examined = 0;
    const stop = cloud.database.onRead((report) => { if (report.collection === 'shelf_items') examined += report.examined; });
    const first = dataOf(await list(wanted));
    const second = dataOf(await list({ ...wanted, cursor: first.nextCursor }));
    stop();
    return { examined, found: first.items.length + second.items.length, twice: second.items.filter(({ id }) => first.items.some((one) => one.id === id)).length };
  };

  it.each([['by rank', {}], ['by price', { sort: 'priceDown' }], ['in a category', { categoryId: 'care', sort: 'soldCount' }], ['by words', { search: '商品', sort: 'priceUp' }]] as const)('cost a page no more than few do, %s', async (_sentence, wanted) => {
    const few = await reading(100, wanted);
    const many = await reading(600, wanted);
    expect([few.found, few.twice, many.found, many.twice]).toEqual([40, 0, 40, 0]);
    expect(many.examined).toBeLessThanOrEqual(few.examined);
  });
});

describe('the product page', () => {
  it('tells what is true this moment', async () => {
    await put('products', [aSoundProduct({ limitPerCustomer: 3 })]);
    await put('coupon_templates', [
      { ...aCoupon().terms, id: 'template-1', storeId: 'east', thresholdFen: 5000, validity: { kind: 'afterReceipt', days: 7 }, totalCount: 10, limitPerCustomer: 1, isPublic: true, claimFrom: 0, claimUntil: TEST_NOW + 1, status: 'active', rank: 1 },
      { ...aCoupon().terms, id: 'template-2', storeId: 'east', scope: { categoryIds: ['life'], productIds: [] }, validity: { kind: 'afterReceipt', days: 7 }, totalCount: 10, limitPerCustomer: 1, isPublic: true, claimFrom: 0, claimUntil: TEST_NOW + 1, status: 'active', rank: 2 },
    ]);
    await put('product_ratings', [{ id: 'engine-oil', storeId: 'east', star1: 0, star2: 0, star3: 0, star4: 1, star5: 2, moves: [] }]);
    const view = dataOf(await phone()('mall.getProduct', { productId: 'engine-oil' }));
    expect(view).toMatchObject({
      categoryName: '养护', skus: [{ id: 'engine-oil-4l', priceFen: 5900, left: 10 }], soldCount: 0, ratingTenths: 47, reviewCount: 3, leftForCustomer: 3, couponHints: ['满¥50减¥10'],
    });
    expect(view.product).not.toHaveProperty('skus');
  });

  it('still opens when the product is off sale, and says so', async () => {
    await put('products', [aSoundProduct({ status: 'offSale' })]);
    expect(dataOf(await phone()('mall.getProduct', { productId: 'engine-oil' })).product.status).toBe('offSale');
  });

  it('is not there for what never was', async () => {
    expect(codeOf(await phone()('mall.getProduct', { productId: 'nothing' }))).toBe('PRODUCT_NOT_FOUND');
  });
});

it('categories stand in their order, and one that is wrong is left out', async () => {
  await put('product_categories', [{ id: 'wrong', storeId: 'east', name: '', icon: '', order: 0 }]);
  const { categories } = dataOf(await phone()('mall.listCategories', { storeId: 'east' }));
  expect(categories.map(({ id }) => id)).toEqual(['care', 'life']);
  expect(codeOf(await phone()('mall.listCategories', { storeId: 'nowhere' }))).toBe('STORE_NOT_FOUND');
});
