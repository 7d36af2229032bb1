import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import type { Cart } from '@shared/domain/mall/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, storedData } from '../../../tests/calls';
import { onSale, openMall } from '../../../tests/mall-scene';

type Addition = CallInputOf<CustomerActions['cart.add']>;
type Setting = CallInputOf<CustomerActions['cart.set']>;

const wanted = { requestId: 'request-0001', productId: 'engine-oil', skuId: 'engine-oil-one', quantity: 2 };
const mats = { requestId: 'request-0002', productId: 'mats', skuId: 'mats-one', quantity: 1 };
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
  await openMall(cloud, [onSale(), onSale({ id: 'mats', title: '脚垫' })]);
});

const liNa = () => customerPhone(cloud, 'li-na');
const add = (change: Partial<Addition> = {}) => liNa()('cart.add', { ...wanted, ...change });
const set = (change: Partial<Setting> = {}) => liNa()('cart.set', { storeId: 'east', ...wanted, requestId: 'request-0009', ...change });
const view = async () => dataOf(await liNa()('cart.get', { storeId: 'east' }));
const pieces = async () => (await view()).lines.map((line) => [line.skuId, line.quantity]);
const carts = () => documentsOf(cloud, 'carts') as unknown as Cart[];
const leave = (left: number) => putRecords(cloud, 'sku_stocks', [{ id: 'engine-oil.engine-oil-one', storeId: 'east', productId: 'engine-oil', left, sold: 0, moves: [] }]);

describe('putting something into the cart', () => {
  it('shows it with its price, what is left and no problem', async () => {
    expect(dataOf(await add())).toEqual({
      count: 2,
      lines: [{
        productId: 'engine-oil', skuId: 'engine-oil-one', title: '全合成机油 5W-30', skuName: '单件', coverUrl: '/assets/stores/east.svg', kind: 'goods', quantity: 2,
        addedPriceFen: 5900, addedAt: TEST_NOW, priceFen: 5900, left: 10, problem: '',
      }],
    });
    expect(documentsOf(cloud, 'sku_stocks')).toEqual([]);
  });

  it('lets a line grow and puts a new one on top', async () => {
    await add();
    await add(mats);
    await add({ requestId: 'request-0003', quantity: 3 });
    expect(await pieces()).toEqual([['mats-one', 1], ['engine-oil-one', 5]]);
  });

  it('adds once when the request is repeated, at once or after others', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => add()));
    await add(mats);
    const before = storedData(cloud);
    await add();
    expect([new Set(answers.map((answer) => JSON.stringify(answer))).size, await pieces(), storedData(cloud) === before]).toEqual([1, [['mats-one', 1], ['engine-oil-one', 2]], true]);
  });

  it('adds all of many requests at once', async () => {
    await Promise.all(Array.from({ length: 8 }, (_, index) => add({ requestId: `request-1${index}00`, quantity: 1 })));
    expect(await pieces()).toEqual([['engine-oil-one', 8]]);
  });

  const refusals: [string, () => Promise<unknown>, Partial<Addition>, string][] = [
    ['of no product is refused', () => Promise.resolve(), { productId: 'nothing' }, 'PRODUCT_NOT_FOUND'],
    ['of no SKU is refused', () => Promise.resolve(), { skuId: 'nothing' }, 'PRODUCT_NOT_FOUND'],
    ['of a product off sale is refused', () => putRecords(cloud, 'products', [onSale({ status: 'offSale' })]), {}, 'PRODUCT_OFF_SALE'],
    ['of a product with a slip is refused', () => putRecords(cloud, 'products', [onSale({ title: '' })]), {}, 'PRODUCT_OFF_SALE'],
    ['beyond the first stock is refused', () => Promise.resolve(), { quantity: 11 }, 'STOCK_SHORT'],
    ['beyond what is left is refused', () => leave(1), {}, 'STOCK_SHORT'],
    ['beyond what is left, with what is there, is refused', () => add({ requestId: 'request-0000', quantity: 9 }), {}, 'STOCK_SHORT'],
    ['into a full cart is refused', async () => {
      const [line] = dataOf(await add(mats)).lines;
      await putRecords(cloud, 'carts', carts().map((cart) => ({ ...cart, id: (cart as unknown as { _id: string })._id, lines: Array.from({ length: 50 }, (_, index) => ({ ...line, skuId: `mats-${index}` })) })));
    }, {}, 'CART_FULL'],
    ['beyond 99 pieces of a line is refused', async () => { await leave(500); await add({ requestId: 'request-0000', quantity: 98 }); }, {}, 'CART_FULL'],
  ];
  it.each(refusals)('%s', async (_sentence, prepare, change, code) => {
    await prepare();
    const before = JSON.stringify(carts());
    expect([codeOf(await add(change)), JSON.stringify(carts()) === before]).toEqual([code, true]);
  });
});

describe('changing the cart', () => {
  beforeEach(async () => { await add(); await add(mats); });

  it('sets pieces, takes a line out with 0 and leaves the rest', async () => {
    await set({ quantity: 7 });
    expect(await pieces()).toEqual([['mats-one', 1], ['engine-oil-one', 7]]);
    await set({ requestId: 'request-0010', quantity: 0 });
    expect(await pieces()).toEqual([['mats-one', 1]]);
  });

  it('of a line that is not there does nothing', async () => {
    const before = storedData(cloud);
    expect([codeOf(await set({ skuId: 'mats-two' })), storedData(cloud) === before]).toEqual(['OK', true]);
  });

  it('beyond what is left is refused, but less is always possible', async () => {
    await set({ quantity: 8 });
    await leave(3);
    expect(codeOf(await set({ requestId: 'request-0010', quantity: 9 }))).toBe('STOCK_SHORT');
    expect(codeOf(await set({ requestId: 'request-0011', quantity: 5 }))).toBe('OK');
    expect((await view()).lines[1]).toMatchObject({ quantity: 5, left: 3, problem: '仅剩 3 件' });
  });
});

describe('looking into the cart', () => {
  const rows: [string, () => Promise<unknown>, object][] = [
    ['tells a new price', () => putRecords(cloud, 'products', [onSale({ skus: [{ id: 'engine-oil-one', name: '单件', priceFen: 4900, listPriceFen: 0, initialStock: 10 }] })]), { priceFen: 4900, addedPriceFen: 5900, problem: '' }],
    ['tells what is sold out', () => leave(0), { left: 0, problem: '已售罄' }],
    ['tells what is off sale', () => putRecords(cloud, 'products', [onSale({ status: 'offSale' })]), { title: '全合成机油 5W-30', priceFen: 5900, problem: '已下架' }],
    ['tells what cannot be sold just now', () => putRecords(cloud, 'products', [onSale({ categoryId: 'nothing' })]), { problem: '暂不可购买' }],
  ];
  it.each(rows)('%s', async (_sentence, change, expected) => {
    await add();
    await change();
    expect((await view()).lines[0]).toMatchObject(expected);
  });

  it('shows nobody else\'s', async () => {
    await add();
    expect(dataOf(await customerPhone(cloud, 'zhou-tao')('cart.get', { storeId: 'east' }))).toEqual({ lines: [], count: 0 });
  });
});
