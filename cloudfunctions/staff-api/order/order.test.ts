import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aStaffMember, aStore, customerIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData } from '../../../tests/calls';
import { DESK, LI_NA, OIL, buy, card, newRequest, noticesOf, oil, openDesk, order, orderNow, shelf } from '../../../tests/desk-scene';
import { anOrder } from '../../../tests/order-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await openDesk(cloud);
});

const desk = () => staffPhone(cloud, DESK.service);
type Tab = 'all' | 'unpaid' | 'toShip' | 'toPickUp' | 'toUse' | 'shipped' | 'completed' | 'closed' | 'invoice';
const listed = async (tab: Tab, search = '') => dataOf(await desk()('order.list', { tab, search, cursor: null })).items.map((one) => one.id);
const ship = (orderId: string, wanted: object = {}) => desk()('order.ship', { requestId: newRequest(), orderId, companyCode: 'SF', trackingNumber: 'SF1234567890', ...wanted });
const uploads = () => cloud.cloud.state.ledger.orders.values().map((one) => one.shippingUploads);
const elsewhere = async () => {
  await addPeople(cloud, 'staff', { 'sun-qian': null });
  await putRecords(cloud, 'stores', [aStore({ id: 'riverside', order: 2 })]);
  await putRecords(cloud, 'staff_members', [aStaffMember('sun-qian', { roles: ['generalManager'], storeId: 'riverside' })]);
  return staffPhone(cloud, 'sun-qian');
};

describe('the desk finds orders', () => {
  it('by tab', async () => {
    await putRecords(cloud, 'mall_orders', [
      anOrder({ id: 'placing', number: '1', status: 'placing' }), anOrder({ id: 'failed', number: '2', status: 'closed', closeReason: 'failed' }),
      anOrder({ id: 'unpaid', number: '3' }), anOrder({ id: 'pickup', number: '4', status: 'paid' }), anOrder({ id: 'express', number: '5', status: 'paid', fulfilment: 'express' }),
      anOrder({ id: 'service', number: '6', status: 'paid', fulfilment: 'service' }), anOrder({ id: 'shipped', number: '7', status: 'shipped', fulfilment: 'express' }),
      anOrder({ id: 'completed', number: '8', status: 'completed', invoice: { kind: 'personal', title: '李娜', taxNumber: '', email: 'a@b.cn', status: 'requested', number: '', note: '', requestId: 'request-0001', requestedAt: 1, settledAt: null } }),
      anOrder({ id: 'closed', number: '9', status: 'closed', closeReason: 'timeout' }), anOrder({ id: 'refunded', number: '10', status: 'refunded' }),
      anOrder({ id: 'far', number: '11', storeId: 'riverside' }),
    ]);
    const tabs: Tab[] = ['unpaid', 'toShip', 'toPickUp', 'toUse', 'shipped', 'completed', 'invoice'];
    expect(await Promise.all(tabs.map((tab) => listed(tab)))).toEqual([['unpaid'], ['express'], ['pickup'], ['service'], ['shipped'], ['completed'], ['completed']]);
    expect((await listed('closed')).sort()).toEqual(['closed', 'refunded']);
    expect((await listed('all')).sort()).toEqual(['closed', 'completed', 'express', 'pickup', 'refunded', 'service', 'shipped', 'unpaid']);
  });

  it('by number, the end of a phone, or a name', async () => {
    const { id, number } = await buy(cloud, [oil(1)]);
    await putRecords(cloud, 'mall_orders', [anOrder({ id: 'other', customerName: '王强', customerPhone: '13900001234' })]);
    for (const search of [number, number.slice(-8), '6821', '13800006821', '李娜', '李', ' 李 娜']) expect([search, await listed('all', search)]).toEqual([search, [id]]);
    expect([await listed('unpaid', '李娜'), await listed('all', '9999')]).toEqual([[id], []]);
  });

  it('a page at a time, the latest first', async () => {
    await putRecords(cloud, 'mall_orders', Array.from({ length: 25 }, (_, index) => anOrder({ id: `o-${index}`, number: String(index), createdAt: TEST_NOW + index })));
    const first = dataOf(await desk()('order.list', { tab: 'all', search: '', cursor: null }));
    const second = dataOf(await desk()('order.list', { tab: 'all', search: '', cursor: first.nextCursor }));
    expect([first.items[0]?.id, first.items.length, second.items.length, second.nextCursor]).toEqual(['o-24', 20, 5, null]);
  });

  it('of their own store only', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const far = await elsewhere();
    expect(codeOf(await far('order.get', { orderId: id }))).toBe('ORDER_NOT_FOUND');
    expect(codeOf(await far('order.ship', { requestId: newRequest(), orderId: id, companyCode: 'SF', trackingNumber: 'SF12345678' }))).toBe('ORDER_NOT_FOUND');
    expect(dataOf(await desk()('order.get', { orderId: id })).order.id).toBe(id);
  });
});

describe('a parcel', () => {
  it('is sent, told of to customer and WeChat, and received', async () => {
    const { id } = await buy(cloud, [oil(1)], { fulfilment: 'express' });
    expect(dataOf(await ship(id)).order).toMatchObject({
      status: 'shipped', shippingUpload: 'due', receiveDueAt: TEST_NOW + 10 * MS_PER_DAY, shipment: { companyName: '顺丰速运', trackingNumber: 'SF1234567890', shippedByName: '刘洋' },
    });
    expect(noticesOf(cloud, customerIdFor(LI_NA))).toContain('订单已发货');
    await cloud.advance(MS_PER_MINUTE);
    expect([orderNow(cloud, id).shippingUpload, uploads()]).toEqual(['done', [1]]);
    const confirm = () => customerPhone(cloud, LI_NA)('order.confirmReceipt', { requestId: 'request-0555', orderId: id });
    expect(dataOf(await confirm()).order).toMatchObject({ status: 'completed', completedAt: TEST_NOW + MS_PER_MINUTE, receiveDueAt: null });
    const before = storedData(cloud);
    expect([codeOf(await confirm()), storedData(cloud) === before]).toEqual(['OK', true]);
    expect(documentsOf(cloud, 'customer_events').map((event) => event['kind'])).toEqual(expect.arrayContaining(['orderShipped', 'orderCompleted']));
  });

  it('is sent once, however often the button is pressed', async () => {
    const { id } = await buy(cloud, [oil(1)], { fulfilment: 'express' });
    expect((await Promise.all(Array.from({ length: 5 }, () => ship(id, { requestId: 'request-0666' })))).map(codeOf)).toEqual(Array.from({ length: 5 }, () => 'OK'));
    expect(codeOf(await ship(id, { trackingNumber: 'SF0000000000' }))).toBe('ORDER_STATUS_CHANGED');
    expect(orderNow(cloud, id).shipment?.trackingNumber).toBe('SF1234567890');
  });

  it('is taken for received after the days of the store', async () => {
    const { id } = await buy(cloud, [oil(1)], { fulfilment: 'express' });
    await ship(id);
    cloud.clock.set(TEST_NOW + 10 * MS_PER_DAY - 5 * MS_PER_MINUTE);
    await cloud.runTimer('jobs');
    expect(orderNow(cloud, id).status).toBe('shipped');
    cloud.clock.set(TEST_NOW + 10 * MS_PER_DAY);
    await cloud.runTimer('jobs');
    expect(orderNow(cloud, id)).toMatchObject({ status: 'completed', receiveDueAt: null });
  });

  const refusals: [string, () => Promise<string>, object, string][] = [
    ['of an unknown company', async () => (await buy(cloud, [oil(1)], { fulfilment: 'express' })).id, { companyCode: 'XX' }, 'EXPRESS_COMPANY_UNKNOWN'],
    ['of an unpaid order', async () => (await order(cloud, [oil(1)], { fulfilment: 'express' })).id, {}, 'ORDER_STATUS_CHANGED'],
    ['of an order to be picked up', async () => (await buy(cloud, [oil(1)])).id, {}, 'ORDER_STATUS_CHANGED'],
    ['of no order', () => Promise.resolve('nothing'), {}, 'ORDER_NOT_FOUND'],
    ['while a refund is open', async () => {
      const { id } = await buy(cloud, [oil(1)], { fulfilment: 'express' });
      await customerPhone(cloud, LI_NA)('refund.request', { requestId: newRequest(), orderId: id, kind: 'refundOnly', lines: [{ skuId: OIL, quantity: 1 }], reason: 'other', text: '', pictures: [] });
      return id;
    }, {}, 'REFUND_OPEN_EXISTS'],
  ];
  it.each(refusals)('%s is not sent', async (_sentence, prepare, changes, code) => {
    expect(codeOf(await ship(await prepare(), changes))).toBe(code);
  });
});

describe('a service', () => {
  it('is told of to WeChat as soon as it is paid', async () => {
    const { id } = await buy(cloud, [card(1)]);
    await cloud.advance(MS_PER_MINUTE);
    expect([orderNow(cloud, id).shippingUpload, uploads()]).toEqual(['done', [1]]);
  });
});

describe('an invoice at the desk', () => {
  it('needs its number, and one that was asked for', async () => {
    const { id } = await buy(cloud, [oil(1)]);
    const settle = (wanted: object) => desk()('order.settleInvoice', { requestId: newRequest(), orderId: id, isIssued: true, number: '2026-001', note: '', ...wanted });
    expect([codeOf(await settle({ number: '' })), codeOf(await settle({}))]).toEqual(['INVOICE_NUMBER_REQUIRED', 'ORDER_STATUS_CHANGED']);
    await customerPhone(cloud, LI_NA)('order.requestInvoice', { requestId: newRequest(), orderId: id, kind: 'personal', title: '李娜', taxNumber: '', email: 'a@b.cn' });
    expect(dataOf(await settle({ isIssued: false, note: '抬头有误' })).order.invoice).toMatchObject({ status: 'rejected', number: '', note: '抬头有误' });
    expect(noticesOf(cloud, customerIdFor(LI_NA))).toContain('发票未开具');
    expect(shelf(cloud).left).toBe(9);
  });
});
