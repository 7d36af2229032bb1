import { MS_PER_MINUTE } from '@shared/core/time';
import type { MallOrder } from '@shared/domain/order/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStaffMember, aStore, customerIdFor, staffIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';
import { aLine, aPaidOrder } from '../../../tests/order-builders';
import { aCategory, aSoundProduct } from '../../../tests/shelf-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
  await addPeople(cloud, 'staff', { 'zhao-min': null, 'far-boss': null });
  await put('stores', [aStore()]);
  await put('staff_members', [aStaffMember('zhao-min', { roles: ['marketingManager'] }), aStaffMember('far-boss', { storeId: 'riverside', roles: ['generalManager'] })]);
  await put('customers', [aCustomer('li-na', { name: '李娜' }), aCustomer('zhou-tao')]);
  await put('product_categories', [aCategory()]);
  await put('products', [aSoundProduct()]);
  await put('mall_orders', [completed()]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const completed = (wanted: Partial<MallOrder> = {}): MallOrder => aPaidOrder({ status: 'completed', completedAt: TEST_NOW - MS_PER_MINUTE, lines: [aLine()], ...wanted });
const write = async (wanted: object = {}, person = 'li-na') => customerPhone(cloud, person)('review.submit', {
  requestId: 'request-review', orderId: 'order-test', skuId: 'engine-oil-4l', stars: 5, text: '很好用，发动机安静了', pictures: [], ...wanted,
});
const reviewsSeenBy = async (person: string) => dataOf(await customerPhone(cloud, person)('mall.listReviews', { productId: 'engine-oil', cursor: null }));
const staff = (person = 'zhao-min') => staffPhone(cloud, person);

describe('a review', () => {
  it('is read by everybody, under half a name', async () => {
    dataOf(await write({ pictures: ['cloud://local.bucket/reviews/1.jpg'] }));
    expect(await reviewsSeenBy('zhou-tao')).toMatchObject({
      stars: [0, 0, 0, 0, 1], items: [{ maskedName: '李**', customerId: '', stars: 5, text: '很好用，发动机安静了', skuName: '4L 装', reply: null, pictures: ['cloud://local.bucket/reviews/1.jpg'] }],
    });
    const [own] = (await reviewsSeenBy('li-na')).items;
    expect([own?.customerId, own && Object.keys(own).includes('requestId')]).toEqual([customerIdFor('li-na'), false]);
  });

  it('marks the line, stands on the timeline, and reaches the shelf', async () => {
    dataOf(await write({ stars: 4 }));
    expect(storedDocument(cloud, 'mall_orders', 'order-test')).toMatchObject({ lines: [{ isReviewed: true, skuId: 'engine-oil-4l' }] });
    expect(documentsOf(cloud, 'customer_events')).toMatchObject([{ kind: 'reviewed', text: '给“全合成机油 5W-30”打了 4 星' }]);
    await cloud.runTimer('jobs');
    expect(storedDocument(cloud, 'shelf_items', 'engine-oil')).toMatchObject({ ratingTenths: 40, reviewCount: 1 });
  });

  it('counts once, however often and at once it is sent', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => write()));
    const late = await write();
    expect([...answers, late].map(codeOf)).toEqual(Array.from({ length: 6 }, () => 'OK'));
    await cloud.advance(3 * MS_PER_MINUTE);
    dataOf(await write());
    expect([documentsOf(cloud, 'product_reviews').length, (await reviewsSeenBy('li-na')).stars, storedDocument(cloud, 'product_ratings', 'engine-oil')?.['moves']]).toEqual([1, [0, 0, 0, 0, 1], []]);
  });

  it('is written by one of several requests, and only that one counts', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map((stars) => write({ requestId: `request-${stars}-stars`, stars })));
    expect(answers.map(codeOf).sort()).toEqual(['ALREADY_REVIEWED', 'ALREADY_REVIEWED', 'ALREADY_REVIEWED', 'OK']);
    await cloud.advance(3 * MS_PER_MINUTE);
    const { stars, items } = await reviewsSeenBy('li-na');
    expect(stars.map((count, index) => count * (index + 1))).toEqual([1, 2, 3, 4, 5].map((star) => (star === items[0]?.stars ? star : 0)));
  });

  it('whose call died after the stars moved leaves none', async () => {
    await put('product_ratings', [{ id: 'engine-oil', storeId: 'east', star1: 0, star2: 0, star3: 0, star4: 0, star5: 1, moves: [{ key: 'rate-x', ownerId: 'review-x', field: 'star5', by: 1, at: TEST_NOW }] }]);
    await cloud.advance(3 * MS_PER_MINUTE);
    expect(storedDocument(cloud, 'product_ratings', 'engine-oil')).toMatchObject({ star5: 0, moves: [] });
  });

  it.each<[string, object, string, string]>([
    ['somebody else’s order', {}, 'zhou-tao', 'ORDER_NOT_FOUND'], ['an order that is not there', { orderId: 'nothing' }, 'li-na', 'ORDER_NOT_FOUND'],
    ['what was not ordered', { skuId: 'tyre' }, 'li-na', 'ORDER_NOT_FOUND'], ['words nobody should read', { text: '店家去死' }, 'li-na', 'TEXT_RISKY'],
  ])('of %s is refused', async (_sentence, wanted, person, code) => {
    const before = storedData(cloud);
    expect([codeOf(await write(wanted, person)), storedData(cloud)]).toEqual([code, before]);
  });

  it.each(['unpaid', 'paid', 'shipped', 'closed', 'refunded'] as const)('of an order that is %s is refused', async (status) => {
    await put('mall_orders', [completed({ status })]);
    expect(codeOf(await write())).toBe('ORDER_STATUS_CHANGED');
  });
});

describe('colleagues', () => {
  const list = async (scope: 'all' | 'unanswered' | 'low', person?: string) => dataOf(await staff(person)('review.list', { scope, cursor: null })).items;
  const idOf = async () => (await list('all'))[0]?.id ?? '';

  it('hear at once of few stars, not of many', async () => {
    dataOf(await write({ stars: 3 }));
    expect(documentsOf(cloud, 'notices')).toMatchObject([{ recipientId: staffIdFor('zhao-min'), title: '收到低分评价' }]);
    await put('mall_orders', [completed({ id: 'order-2', number: '2026051800000002' })]);
    dataOf(await write({ orderId: 'order-2', requestId: 'request-second', stars: 4 }));
    expect(documentsOf(cloud, 'notices').length).toBe(1);
  });

  it('answer, and the writer is told; the answer stands under the review', async () => {
    dataOf(await write({ stars: 2 }));
    await cloud.runTimer('jobs');
    expect([(await list('unanswered')).length, (await list('low'))[0]?.productTitle]).toEqual([1, '全合成机油 5W-30']);
    const reply = { requestId: 'request-reply', reviewId: await idOf(), text: '抱歉，已联系您换货' };
    dataOf(await staff()('review.reply', reply));
    dataOf(await staff()('review.reply', reply));
    expect((await reviewsSeenBy('li-na')).items).toMatchObject([{ reply: '抱歉，已联系您换货', repliedByName: '王磊' }]);
    expect(documentsOf(cloud, 'notices').filter((one) => one['recipientKind'] === 'customer')).toMatchObject([{ title: '门店回复了您的评价' }]);
    expect((await list('unanswered')).length).toBe(0);
  });

  it('hide a review from customers and show it again; its stars stay', async () => {
    dataOf(await write({ stars: 1 }));
    const reviewId = await idOf();
    dataOf(await staff()('review.setHidden', { requestId: 'request-hide', reviewId, isHidden: true }));
    expect(await reviewsSeenBy('li-na')).toMatchObject({ items: [], stars: [1, 0, 0, 0, 0] });
    expect((await list('all'))[0]?.isHidden).toBe(true);
    dataOf(await staff()('review.setHidden', { requestId: 'request-show', reviewId, isHidden: false }));
    expect((await reviewsSeenBy('li-na')).items.length).toBe(1);
  });

  it('of another store see nothing of it', async () => {
    dataOf(await write());
    const reviewId = await idOf();
    expect((await list('all', 'far-boss')).length).toBe(0);
    expect(codeOf(await staff('far-boss')('review.reply', { requestId: 'request-far', reviewId, text: '您好' }))).toBe('REVIEW_NOT_FOUND');
    expect(codeOf(await staff('far-boss')('review.setHidden', { requestId: 'request-far', reviewId, isHidden: true }))).toBe('REVIEW_NOT_FOUND');
  });
});
