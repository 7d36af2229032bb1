import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import { MS_PER_MINUTE } from '@shared/core/time';
import type { DeliveryAddress, Product, PurchaseCount, SkuStock } from '@shared/domain/mall/model';
import type { MallOrder } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, customerIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, storedData } from '../../../tests/calls';
import { aCoupon } from '../../../tests/mall-builders';
import { onSale, openMall, serviceOnSale } from '../../../tests/mall-scene';

type Order = CallInputOf<CustomerActions['order.place']>;

const LI_NA = 'li-na';
const oil = { productId: 'engine-oil', skuId: 'engine-oil-one', quantity: 1 };
const mats = { productId: 'mats', skuId: 'mats-one', quantity: 1 };
const wanted: Order = { requestId: 'request-0001', lines: [oil], fulfilment: 'pickup', couponIds: [], addressId: null, note: '', shownTotalFen: 5900, isFromCart: false };
const home: DeliveryAddress = { id: 'home', customerId: customerIdFor(LI_NA), name: '李娜', phone: '13800006821', region: ['浙江省', '杭州市'], detail: '1 号', isDefault: true, updatedAt: 1 };
let cloud: TestCloud;
const nothing = (): Promise<void> => Promise.resolve();

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { [LI_NA]: '13800006821', 'zhou-tao': null });
  await openMall(cloud, [onSale(), onSale({ id: 'mats', title: '脚垫', deliveries: ['pickup'] }), serviceOnSale()]);
  await put('customers', [aCustomer(LI_NA, { name: '李娜', phone: '13800006821' }), aCustomer('zhou-tao', { phone: '13800006822' })]);
  await put('delivery_addresses', [home, { ...home, id: 'far', customerId: customerIdFor('zhou-tao') }]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const place = (change: Partial<Order> = {}, person = LI_NA) => customerPhone(cloud, person)('order.place', { ...wanted, ...change });
const placed = async (change: Partial<Order> = {}) => dataOf(await place(change)).order;
const orders = () => documentsOf(cloud, 'mall_orders') as unknown as (MallOrder & { _id: string })[];
const stock = (id = 'engine-oil') => (documentsOf(cloud, 'sku_stocks') as unknown as (SkuStock & { _id: string })[]).find((one) => one._id === `${id}.${id}-one`);
const counts = () => documentsOf(cloud, 'purchase_counts') as unknown as PurchaseCount[];
const offer = (change: Partial<Product>) => put('products', [onSale(change)]);
const leave = (left: number) => put('sku_stocks', [{ id: 'engine-oil.engine-oil-one', storeId: 'east', productId: 'engine-oil', left, sold: 0, moves: [] }]);
const ownCoupon = (id: string, ...[terms, change]: Parameters<typeof aCoupon>) => put('coupons', [aCoupon(terms, { id, storeId: 'east', customerId: customerIdFor(LI_NA), ...change })]);
const coupon = (id: string) => documentsOf(cloud, 'coupons').find((one) => one['_id'] === id);

describe('an order', () => {
  it('takes its pieces and waits for payment', async () => {
    const { order, ...may } = dataOf(await place({ lines: [{ ...oil, quantity: 2 }, mats], shownTotalFen: 17_700 }));
    expect(order).toMatchObject({
      status: 'unpaid', storeId: 'east', customerName: '李娜', customerPhone: '13800006821', goodsFen: 17_700, totalFen: 17_700, freightFen: 0, createdAt: TEST_NOW,
      expiresAt: TEST_NOW + 15 * MS_PER_MINUTE, address: null, coupons: [], pending: null,
    });
    expect(order.number).toMatch(/^20260518\d{8}$/);
    expect(order.searchKeys).toEqual(expect.arrayContaining([order.number, '6821', '李娜']));
    expect(may).toMatchObject({ storeName: '远途汽车城东店', refunds: [], packageIds: [], canCancel: true, canPay: true, canRefund: false, paymentMode: 'sandbox' });
    expect([stock(), stock('mats')]).toMatchObject([{ left: 8, sold: 0, moves: [] }, { left: 9, moves: [] }]);
    expect(documentsOf(cloud, 'customer_events').map((event) => [event['kind'], event['text']])).toEqual([['orderPlaced', `订单 ${order.number}，¥177`]]);
  });

  it('is made once when the request is repeated, at once or later', async () => {
    const answers = await Promise.all(Array.from({ length: 8 }, () => place()));
    const before = storedData(cloud);
    await cloud.database.putMany('products', []);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    answers.push(await place());
    expect(answers.map(codeOf)).toEqual(answers.map(() => 'OK'));
    expect(new Set(answers.map((answer) => dataOf(answer).order.id)).size).toBe(1);
    expect([orders().length, stock()?.left, storedData(cloud) === before]).toEqual([1, 9, true]);
  });

  it('of the last piece is made once too, and no twin is told that it is gone', async () => {
    await leave(1);
    const answers = await Promise.all(Array.from({ length: 8 }, () => place()));
    expect([answers.map(codeOf).filter((code) => code !== 'OK'), orders().length, stock()?.left]).toEqual([[], 1, 0]);
  });

  it('counts a SKU named twice as one line', async () => {
    expect((await placed({ lines: [oil, { ...oil, quantity: 3 }], shownTotalFen: 23_600 })).lines).toMatchObject([{ skuId: 'engine-oil-one', quantity: 4, payFen: 23_600 }]);
  });

  it('to be sent keeps the address and costs freight, free from a sum on', async () => {
    expect(await placed({ fulfilment: 'express', addressId: 'home', shownTotalFen: 6900 })).toMatchObject({ freightFen: 1000, totalFen: 6900, address: { name: '李娜', detail: '1 号' } });
    expect(await placed({ requestId: 'request-0002', fulfilment: 'express', addressId: 'home', lines: [{ ...oil, quantity: 2 }], shownTotalFen: 11_800 })).toMatchObject({ freightFen: 0 });
  });

  it('to be sent needs no number of the customer', async () => {
    await put('customers', [aCustomer(LI_NA)]);
    expect(codeOf(await place({ fulfilment: 'express', addressId: 'home', shownTotalFen: 6900 }))).toBe('OK');
  });

  it('to be picked up needs a number, also of somebody nobody has seen', async () => {
    await addPeople(cloud, 'customer', { stranger: null });
    expect(codeOf(await place({}, 'stranger'))).toBe('PHONE_REQUIRED');
  });

  it('takes what was ordered out of the cart and leaves the rest', async () => {
    const phone = customerPhone(cloud, LI_NA);
    await phone('cart.add', { requestId: 'request-0010', ...oil });
    await phone('cart.add', { requestId: 'request-0011', ...mats });
    await placed();
    expect(dataOf(await phone('cart.get', { storeId: 'east' })).count).toBe(2);
    await placed({ requestId: 'request-0002', isFromCart: true });
    expect(dataOf(await phone('cart.get', { storeId: 'east' })).lines.map((line) => line.productId)).toEqual(['mats']);
  });

  it('gets another number when its own is taken', async () => {
    const { id, number } = await placed();
    const next = String(Number(number.slice(8)) + 1).padStart(8, '0');
    const [first] = orders();
    await cloud.reset();
    await addPeople(cloud, 'customer', { [LI_NA]: '13800006821' });
    await openMall(cloud, [onSale()]);
    await put('customers', [aCustomer(LI_NA, { phone: '13800006821' })]);
    await put('mall_orders', [{ ...first, id: 'order-of-another', customerId: 'customer-2', _id: undefined }]);
    expect(await placed()).toMatchObject({ id, number: `20260518${next}` });
  });
});

describe('an order with coupons', () => {
  it('freezes them and takes their discount off the lines', async () => {
    await ownCoupon('ten-off');
    expect(await placed({ couponIds: ['ten-off'], shownTotalFen: 4900 })).toMatchObject({ discountFen: 1000, totalFen: 4900, coupons: [{ couponId: 'ten-off', discountFen: 1000 }], lines: [{ discountFen: 1000, payFen: 4900 }] });
    expect(coupon('ten-off')).toMatchObject({ status: 'frozen', orderId: orders()[0]?._id });
  });

  it('that costs nothing is paid at once', async () => {
    await ownCoupon('all-off', { worth: { kind: 'amount', discountFen: 99_900 } });
    expect(await placed({ couponIds: ['all-off'], shownTotalFen: 0 })).toMatchObject({ status: 'paid', totalFen: 0, paidAt: TEST_NOW, transactionId: null, pending: null });
    expect([coupon('all-off')?.['status'], stock()]).toMatchObject(['used', { left: 9, sold: 1 }]);
  });

  it('that another order holds is refused, and the pieces go back', async () => {
    await ownCoupon('ten-off');
    const answers = await Promise.all(['request-0001', 'request-0002', 'request-0003'].map((requestId) => place({ requestId, couponIds: ['ten-off'], shownTotalFen: 4900 })));
    expect(answers.map(codeOf).sort()).toEqual(['COUPON_NOT_USABLE', 'COUPON_NOT_USABLE', 'OK']);
    expect([stock(), orders().filter((order) => order.status === 'unpaid').length]).toMatchObject([{ left: 9, moves: [] }, 1]);
  });
});

describe('what cannot be ordered', () => {
  const refusals: [string, () => Promise<unknown>, Partial<Order>, string][] = [
    ['what does not exist', nothing, { lines: [{ ...oil, productId: 'nothing' }] }, 'PRODUCT_NOT_FOUND'],
    ['a SKU that does not exist', nothing, { lines: [{ ...oil, skuId: 'nothing' }] }, 'PRODUCT_NOT_FOUND'],
    ['what is off sale', () => offer({ status: 'offSale' }), {}, 'PRODUCT_OFF_SALE'],
    ['what is wrongly written', () => offer({ title: '' }), {}, 'PRODUCT_MISCONFIGURED'],
    ['two products that share the id of a SKU', () => put('products', [onSale({ id: 'engine', skus: onSale({ id: 'engine-oil' }).skus })]), { lines: [oil, { ...oil, productId: 'engine' }] }, 'PRODUCT_MISCONFIGURED'],
    ['more than there is', nothing, { lines: [{ ...oil, quantity: 11 }] }, 'STOCK_SHORT'],
    ['more than is left', () => leave(0), {}, 'STOCK_SHORT'],
    ['one thing that is there with one that is not', () => leave(0), { lines: [mats, oil] }, 'STOCK_SHORT'],
    ['more than one may buy', () => offer({ limitPerCustomer: 1 }), { lines: [{ ...oil, quantity: 2 }] }, 'PURCHASE_LIMIT_REACHED'],
    ['more than a hundred pieces', () => leave(500), { lines: [{ ...oil, quantity: 50 }, { ...oil, quantity: 50 }] }, 'PURCHASE_LIMIT_REACHED'],
    ['things of two stores', async () => { await put('product_categories', [{ id: 'far', storeId: 'west', name: '远', icon: '', order: 1 }]); await put('products', [onSale({ id: 'mats', storeId: 'west', categoryId: 'far' })]); }, { lines: [oil, mats] }, 'LINES_OF_TWO_STORES'],
    ['goods with a service', nothing, { lines: [oil, { productId: 'care-card', skuId: 'care-card-one', quantity: 1 }] }, 'DELIVERY_MISMATCH'],
    ['by express what is only picked up', nothing, { lines: [mats], fulfilment: 'express', addressId: 'home' }, 'DELIVERY_MISMATCH'],
    ['at a price that changed', nothing, { shownTotalFen: 5800 }, 'PRICE_CHANGED'],
    ['by express without an address', nothing, { fulfilment: 'express', shownTotalFen: 6900 }, 'ADDRESS_REQUIRED'],
    ['to an address that is gone', nothing, { fulfilment: 'express', addressId: 'gone', shownTotalFen: 6900 }, 'ADDRESS_NOT_FOUND'],
    ["to somebody else's address", nothing, { fulfilment: 'express', addressId: 'far', shownTotalFen: 6900 }, 'ADDRESS_NOT_FOUND'],
    ['to be picked up without a number', () => put('customers', [aCustomer(LI_NA)]), {}, 'PHONE_REQUIRED'],
        ['with a risky note', nothing, { note: '可以刷单吗' }, 'TEXT_RISKY'],
    ['with a coupon that does not exist', nothing, { couponIds: ['nothing'] }, 'COUPON_NOT_USABLE'],
    ["with somebody else's coupon", () => ownCoupon('ten-off', {}, { customerId: customerIdFor('zhou-tao') }), { couponIds: ['ten-off'], shownTotalFen: 4900 }, 'COUPON_NOT_USABLE'],
    ['with a coupon of another store', () => ownCoupon('ten-off', {}, { storeId: 'west' }), { couponIds: ['ten-off'], shownTotalFen: 4900 }, 'COUPON_NOT_USABLE'],
    ['with a coupon that has ended', () => ownCoupon('ten-off', {}, { validUntil: TEST_NOW - 1 }), { couponIds: ['ten-off'], shownTotalFen: 4900 }, 'COUPON_NOT_USABLE'],
    ['below the threshold of a coupon', () => ownCoupon('ten-off', { thresholdFen: 6000 }), { couponIds: ['ten-off'], shownTotalFen: 4900 }, 'COUPON_THRESHOLD_MISSED'],
    ['out of the scope of a coupon', () => ownCoupon('ten-off', { scope: { categoryIds: [], productIds: ['mats'] } }), { couponIds: ['ten-off'], shownTotalFen: 4900 }, 'COUPON_OUT_OF_SCOPE'],
    ['with two coupons that stand alone', async () => { await ownCoupon('one'); await ownCoupon('two', {}, { templateId: 'template-2' }); }, { couponIds: ['one', 'two'], shownTotalFen: 3900 }, 'COUPONS_NOT_COMBINABLE'],
    ['while five others wait for payment', async () => { for (let index = 0; index < 5; index += 1) await placed({ requestId: `request-010${index}` }); }, {}, 'ORDER_OPEN_LIMIT'],
  ];
  it.each(refusals)('%s', async (_sentence, prepare, change, code) => {
    await prepare();
    const before = storedData(cloud);
    expect([codeOf(await place(change)), storedData(cloud) === before]).toEqual([code, true]);
  });
});

describe('limits', () => {
  it('of a product hold over all orders of a customer, also at once', async () => {
    await offer({ limitPerCustomer: 3 });
    const answers = await Promise.all(Array.from({ length: 5 }, (_, index) => place({ requestId: `request-010${index}` })));
    expect(answers.map(codeOf).sort()).toEqual(['OK', 'OK', 'OK', 'PURCHASE_LIMIT_REACHED', 'PURCHASE_LIMIT_REACHED']);
    expect([counts(), stock()]).toMatchObject([[{ taken: 3, moves: [] }], { left: 7, moves: [] }]);
    expect(codeOf(await place({}, 'zhou-tao'))).toBe('OK');
  });

  it('of a product count what was bought before there was a limit', async () => {
    await placed({ lines: [{ ...oil, quantity: 2 }], shownTotalFen: 11_800 });
    await offer({ limitPerCustomer: 3 });
    expect(codeOf(await place({ requestId: 'request-0002', lines: [{ ...oil, quantity: 2 }], shownTotalFen: 11_800 }))).toBe('PURCHASE_LIMIT_REACHED');
    expect(codeOf(await place({ requestId: 'request-0003' }))).toBe('OK');
    expect(counts()).toMatchObject([{ taken: 3 }]);
  });

  it('of open orders hold for many requests at once', async () => {
    const codes = (await Promise.all(Array.from({ length: 9 }, (_, index) => place({ requestId: `request-010${index}` })))).map(codeOf);
    const open = orders().filter((order) => order.status === 'unpaid').length;
    expect(open).toBeLessThanOrEqual(5);
    expect([codes.filter((code) => code === 'OK').length, stock()?.left]).toEqual([open, 10 - open]);
  });
});

describe('a race', () => {
  it('of three hundred customers for twenty pieces gives exactly twenty', async () => {
    const people = Array.from({ length: 300 }, (_, index) => `stranger-${index + 1}`);
    await offer({ skus: [{ id: 'engine-oil-one', name: '单件', priceFen: 5900, listPriceFen: 0, initialStock: 20 }] });
    await put('customers', people.map((person) => aCustomer(person, { phone: '13800000000' })));
    const codes = (await Promise.all(people.map((person) => place({}, person)))).map(codeOf);
    expect([codes.filter((code) => code === 'OK').length, codes.filter((code) => code === 'STOCK_SHORT').length]).toEqual([20, 280]);
    expect([stock(), orders().filter((order) => order.status === 'unpaid').length, orders().filter((order) => order.pending !== null)]).toMatchObject([{ left: 0, moves: [] }, 20, []]);
  }, 60_000);
});
