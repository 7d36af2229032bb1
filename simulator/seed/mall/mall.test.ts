import { MS_PER_MINUTE } from '@shared/core/time';
import { adminDocuments } from '@shared/documents/index';
import { problemSentences } from '@shared/documents/problems';
import type { Bill } from '@shared/domain/bill/model';
import type { Coupon } from '@shared/domain/coupon/model';
import type { MallOrder } from '@shared/domain/order/model';
import type { OwnedPackage, Redemption } from '@shared/domain/redemption/model';
import { startTestCloud, type TestCloud } from '../../local-cloud/testing';
import { dataOf, documentsOf, customerPhone, staffPhone, storedDocument } from '../../../tests/calls';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud(); });
afterAll(async () => { await cloud.close(); });

const all = <T>(collection: string): (T & { _id: string })[] => documentsOf(cloud, collection) as (T & { _id: string })[];

it('every document an administrator would keep is in order, but for the one that shows what is wrong', () => {
  const wrong = adminDocuments.flatMap(({ collection, schema }) => all<object>(collection).flatMap(({ _id, ...fields }) => problemSentences(schema, fields).map((problem) => `${collection} ${_id}: ${problem}`)));
  expect(wrong).toEqual(['products key-case: 规格 1：划线价不能低于价格']);
});

it('the shelves are as the job would build them', async () => {
  const digests = () => all<{ digest: string }>('shelf_items').map(({ _id, digest }) => [_id, digest]);
  const before = digests();
  await cloud.runTimer('jobs');
  expect(digests()).toEqual(before);
});

it('the sums of every order add up, and its payment is noted at both sides', () => {
  for (const order of all<MallOrder>('mall_orders')) {
    const lines = order.lines.reduce((sum, line) => sum + line.payFen, 0);
    expect(order.totalFen).toBe(lines + order.freightFen);
    const payment = storedDocument(cloud, 'payments', order.paymentId ?? '');
    expect(payment).toMatchObject({ amountFen: order.totalFen, status: 'paid', transactionId: order.transactionId, subjectId: order._id });
    expect(cloud.cloud.state.ledger.orders.values().find((paid) => paid.outTradeNo === order.paymentId)).toMatchObject({ totalFen: order.totalFen, state: 'SUCCESS' });
  }
});

it('what was used is written off, and what is left is the rest', () => {
  const uses = all<OwnedPackage>('owned_packages').flatMap((owned) => owned.uses.map((use) => use.redemptionId));
  const handed = all<MallOrder>('mall_orders').flatMap((order) => order.redemptionId ?? []);
  expect(all<Redemption>('redemptions').map(({ _id }) => _id).sort()).toEqual([...uses, ...handed].sort());
  for (const { items, left, uses: used } of all<OwnedPackage>('owned_packages')) {
    for (const { id, uses: count } of items) expect((left[id] ?? 0) + used.filter((use) => use.itemId === id).length).toBe(count);
  }
});

it('every number is distinct', () => {
  const numbers = [...all<MallOrder>('mall_orders'), ...all<Bill>('bills')].map(({ number }) => number);
  expect(new Set(numbers).size).toBe(numbers.length);
});

it('no coupon is held beyond its limit or its stock', () => {
  const counts = new Map<string, number>();
  for (const { templateId, granteeId } of all<Coupon>('coupons')) counts.set(`${templateId} ${granteeId}`, (counts.get(`${templateId} ${granteeId}`) ?? 0) + 1);
  for (const [key, count] of counts) expect(count).toBeLessThanOrEqual(Number(storedDocument(cloud, 'coupon_templates', key.split(' ')[0] ?? '')?.['limitPerCustomer']));
});

it('people find it all in their apps', async () => {
  const liNa = customerPhone(cloud, 'li-na');
  const page = dataOf(await liNa('mall.listProducts', { storeId: 'east', categoryId: null, search: '', sort: 'rank', cursor: null }));
  expect(page.items.length).toBe(16);
  expect(dataOf(await liNa('mall.listCategories', { storeId: 'east' })).categories.map(({ name }) => name)).toEqual(['养护', '精品', '套餐', '安全出行', '车主生活']);
  expect(dataOf(await liNa('bill.listMine', { cursor: null })).items.map(({ title }) => title)).toEqual(['远途X5 尊享型订车']);
  expect(dataOf(await staffPhone(cloud, 'lin-hao')('review.list', { scope: 'low', cursor: null })).items.length).toBe(2);
});

it('money of the story can go back: the payment side knows it', async () => {
  const [refund] = all<{ status: string }>('refunds');
  dataOf(await staffPhone(cloud, 'lin-hao')('refund.approve', { requestId: 'request-approve', refundId: refund?._id ?? '', refundFen: null, note: '' }));
  await cloud.advance(5 * MS_PER_MINUTE);
  expect(storedDocument(cloud, 'refunds', refund?._id ?? '')).toMatchObject({ status: 'succeeded' });
});

it('goods of the story are handed over, and WeChat is told', async () => {
  const order = all<MallOrder>('mall_orders').find(({ status, fulfilment, customerName }) => status === 'paid' && fulfilment === 'pickup' && customerName === '李娜');
  const { code } = dataOf(await customerPhone(cloud, 'li-na')('redemption.showCode', { requestId: 'request-code', subject: 'order', subjectId: order?._id ?? '', itemId: null }));
  dataOf(await staffPhone(cloud, 'zhou-wei')('redemption.redeem', { requestId: 'request-redeem', code, scannedAt: cloud.clock.now(), note: '' }));
  await cloud.advance(3 * MS_PER_MINUTE);
  expect(storedDocument(cloud, 'mall_orders', order?._id ?? '')).toMatchObject({ status: 'completed', shippingUpload: 'done' });
});
