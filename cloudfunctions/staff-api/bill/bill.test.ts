import { MS_PER_DAY, MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import type { BillView } from '@shared/domain/bill/model';
import type { PreparedSheet } from '@shared/domain/payment/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aStaffMember, aStore, customerIdFor, staffIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
  await addPeople(cloud, 'staff', { adviser: null, consultant: null, manager: null, 'far-boss': null });
  await put('stores', [aStore()]);
  await put('staff_members', [
    aStaffMember('adviser', { name: '孙悦', roles: ['serviceAdviser'] }), aStaffMember('consultant', { roles: ['salesConsultant'] }),
    aStaffMember('manager', { roles: ['serviceManager'] }), aStaffMember('far-boss', { storeId: 'riverside', roles: ['generalManager'] }),
  ]);
  await put('customers', [aCustomer('li-na', { name: '李娜', storeId: 'east' }), aCustomer('zhou-tao', { storeId: 'riverside' })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const staff = (person = 'adviser') => staffPhone(cloud, person);
const phone = (person: string) => customerPhone(cloud, person);
const workshop = {
  requestId: 'request-bill', kind: 'service' as const, title: '小保养', customerId: null as string | null, plate: '浙A·12345', terms: '', validHours: 24,
  lines: [{ name: '机油 4L', amountFen: 38_800 }, { name: '工时', amountFen: 12_000 }],
};
const create = async (wanted: object = {}, person?: string) => staff(person)('bill.create', { ...workshop, ...wanted });
const made = async (wanted: object = {}, person?: string): Promise<BillView> => dataOf(await create(wanted, person));
const deposit = { kind: 'carDeposit', title: 'X5 订车', plate: '', terms: '七天内可退', customerId: customerIdFor('li-na'), lines: [{ name: '订金', amountFen: 500_000 }] };
const open = async (id: string, person = 'li-na') => phone(person)('payment.prepare', { requestId: `request-pay-${person}`, subject: 'bill', subjectId: id });
const pay = (sheet: PreparedSheet) => cloud.pay(sheet.request?.package.replace('prepay_id=', '') ?? '');
const billNow = (id: string) => storedDocument(cloud, 'bills', id);
const storedBill = () => {
  const { _id, ...fields } = documentsOf(cloud, 'bills')[0] ?? {};
  return fields;
};
const noticesOf = (recipientId: string) => documentsOf(cloud, 'notices').filter((one) => one['recipientId'] === recipientId).map((one) => one['title']);

describe('a bill', () => {
  it('has its sum, a number, a code that leads to it, and a day', async () => {
    const bill = await made();
    expect(bill).toMatchObject({
      amountFen: 50_800, plate: '浙A12345', staffName: '孙悦', storeName: '远途汽车城东店', status: 'open', expiresAt: TEST_NOW + MS_PER_DAY, depositWord: '订金',
      number: expect.stringMatching(/^20260518\d{8}$/) as string, imageUrl: expect.stringContaining('bills/') as string,
    });
    expect(`b=${bill.id}`.length).toBeLessThanOrEqual(32);
  });

  it('is made once, however often and at once it is asked for', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => create()));
    expect(new Set([...answers, await create()].map((answer) => dataOf(answer).id)).size).toBe(1);
    expect(documentsOf(cloud, 'bills').length).toBe(1);
  });

  it('addressed to a customer reaches their box and their file', async () => {
    await made({ customerId: customerIdFor('li-na') });
    expect(noticesOf(customerIdFor('li-na'))).toEqual(['您有一张待支付的收款单']);
    expect(documentsOf(cloud, 'customer_events')).toMatchObject([{ kind: 'billMade', text: '小保养，¥508' }]);
  });

  it.each<[string, object, string, string]>([
    ['a deposit by the workshop', deposit, 'adviser', 'BILL_KIND_NOT_ALLOWED'], ['a deposit of nobody', { ...deposit, customerId: null }, 'consultant', 'CUSTOMER_REQUIRED'],
    ['a workshop bill by sales', {}, 'consultant', 'BILL_KIND_NOT_ALLOWED'], ['a plate that is none', { plate: '123' }, 'adviser', 'PLATE_INVALID'],
    ['too much', { lines: [{ name: '大修', amountFen: 5_000_001 }] }, 'adviser', 'BILL_TOO_LARGE'], ['a customer of another store', { customerId: customerIdFor('zhou-tao') }, 'adviser', 'CUSTOMER_NOT_FOUND'],
    ['words nobody should read', { title: '去死' }, 'adviser', 'TEXT_RISKY'],
  ])('%s is refused', async (_sentence, wanted, person, code) => {
    const before = storedData(cloud);
    expect([codeOf(await create(wanted, person)), storedData(cloud)]).toEqual([code, before]);
  });

  it('may be a deposit that names its buyer, in the store’s own word', async () => {
    await put('mall_settings', [{ id: 'east', payMinutes: 15, freightFen: 1000, freeFreightFromFen: 0, receiveDays: 7, afterSaleDays: 7, undoMinutes: 30, depositWord: '定金' }]);
    expect(await made(deposit, 'consultant')).toMatchObject({ kind: 'carDeposit', depositWord: '定金', customerName: '李娜' });
    expect(dataOf(await staff('consultant')('bill.getSetup', {}))).toEqual({ kinds: ['carDeposit', 'eventDeposit', 'bookingPrepay'], depositWord: '定金', paymentMode: 'sandbox' });
  });
});

describe('whoever scans', () => {
  it('sees the bill and pays it; colleague and payer are told', async () => {
    const { id } = await made();
    expect(dataOf(await phone('zhou-tao')('bill.get', { billId: id }))).toMatchObject({ canPay: true, isBeingPaidByAnother: false, paymentMode: 'sandbox', bill: { amountFen: 50_800, imageUrl: null } });
    await pay(dataOf(await open(id, 'zhou-tao')));
    expect(billNow(id)).toMatchObject({ status: 'paid', paidAt: TEST_NOW, payerId: customerIdFor('zhou-tao') });
    expect([noticesOf(staffIdFor('adviser')), noticesOf(customerIdFor('zhou-tao'))]).toEqual([['收款到账'], ['支付成功']]);
    expect(dataOf(await phone('zhou-tao')('bill.listMine', { cursor: null })).items.map((bill) => bill.id)).toEqual([id]);
    expect(codeOf(await phone('li-na')('bill.get', { billId: id }))).toBe('BILL_PAID_BY_ANOTHER');
  });

  it('is told when somebody else is paying, and not who', async () => {
    const { id } = await made();
    dataOf(await open(id, 'zhou-tao'));
    expect(dataOf(await phone('li-na')('bill.get', { billId: id }))).toMatchObject({ canPay: true, isBeingPaidByAnother: true, bill: { payerName: null } });
    expect(codeOf(await open(id))).toBe('BILL_BEING_PAID');
    await cloud.advance(3 * MS_PER_MINUTE);
    dataOf(await open(id));
    expect(billNow(id)).toMatchObject({ payerId: customerIdFor('li-na'), status: 'open' });
  });

  it('gets nowhere with a bill for another one', async () => {
    const { id } = await made({ customerId: customerIdFor('li-na') });
    expect([codeOf(await phone('zhou-tao')('bill.get', { billId: id })), codeOf(await open(id, 'zhou-tao'))]).toEqual(['BILL_OF_SOMEONE_ELSE', 'BILL_OF_SOMEONE_ELSE']);
    expect(codeOf(await phone('li-na')('bill.get', { billId: 'nothing' }))).toBe('BILL_NOT_FOUND');
  });
});

describe('the end of a bill', () => {
  it('comes by itself, with word to its maker, and its sheet takes no money any more', async () => {
    const { id } = await made({ validHours: 1, customerId: customerIdFor('li-na') });
    const sheet = dataOf(await open(id));
    await cloud.advance(MS_PER_HOUR + MS_PER_MINUTE);
    expect([billNow(id)?.['status'], noticesOf(staffIdFor('adviser'))]).toEqual(['expired', ['收款单已过期']]);
    await pay(sheet).catch(() => undefined);
    expect([billNow(id)?.['status'], codeOf(await open(id))]).toEqual(['expired', 'BILL_STATUS_CHANGED']);
  });

  it('is taken back by its maker or a manager, and the customer is told', async () => {
    const { id } = await made({ customerId: customerIdFor('li-na') });
    const cancel = async (person: string) => staff(person)('bill.cancel', { requestId: 'request-cancel', billId: id, reason: '开错了' });
    expect(codeOf(await cancel('consultant'))).toBe('BILL_NOT_FOUND');
    expect(dataOf(await cancel('manager'))).toMatchObject({ status: 'cancelled', cancelReason: '开错了' });
    dataOf(await cancel('adviser'));
    expect(noticesOf(customerIdFor('li-na'))).toEqual(expect.arrayContaining(['收款单已作废', '您有一张待支付的收款单']));
    expect(codeOf(await open(id))).toBe('BILL_STATUS_CHANGED');
  });

  it('is not by hand once the money is there', async () => {
    const { id } = await made();
    await pay(dataOf(await open(id)));
    expect(codeOf(await staff()('bill.cancel', { requestId: 'request-cancel', billId: id, reason: '开错了' }))).toBe('BILL_STATUS_CHANGED');
    expect(dataOf(await staff()('bill.get', { billId: id }))).toMatchObject({ canCancel: false, canRefund: true, refunds: [] });
  });
});

describe('lists', () => {
  it('show one’s own bills, or the store’s to those who may see them', async () => {
    const mine = await made();
    const other = await made({ ...deposit, requestId: 'request-other' }, 'consultant');
    const idsOf = async (person: string, scope: 'mine' | 'store', status: 'open' | 'paid' | null = null) =>
      dataOf(await staff(person)('bill.list', { scope, status, cursor: null })).items.map((bill) => bill.id);
    expect(await Promise.all([idsOf('adviser', 'mine'), idsOf('adviser', 'store'), idsOf('adviser', 'mine', 'paid'), idsOf('far-boss', 'store')])).toEqual([[mine.id], [mine.id], [], []]);
    expect((await idsOf('manager', 'store', 'open')).sort()).toEqual([mine.id, other.id].sort());
    expect(codeOf(await staff('far-boss')('bill.get', { billId: mine.id }))).toBe('BILL_NOT_FOUND');
  });

  it('of a customer hold what is addressed to them and what they paid, page by page', async () => {
    const bill = await made({ customerId: customerIdFor('li-na') });
    const copies = Array.from({ length: 45 }, (_, index) => ({
      ...storedBill(), id: `b-${index}`, createdAt: TEST_NOW - 1 - Math.floor(index / 2) * 1000, customerId: index % 3 === 0 ? null : customerIdFor('li-na'), payerId: index % 3 === 1 ? null : customerIdFor('li-na'),
    }));
    await put('bills', copies);
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: { items: BillView[]; nextCursor: string | null } = dataOf(await phone('li-na')('bill.listMine', { cursor }));
      seen.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect([seen.length, new Set(seen).size, seen[0]]).toEqual([46, 46, bill.id]);
  });
});

it('a code WeChat could not draw is drawn later', async () => {
  const { id } = await made();
  await put('bills', [{ ...storedBill(), id, imageFileId: null }]);
  const drawn = dataOf(await staff()('bill.drawCode', { requestId: 'request-draw', billId: id }));
  expect(drawn.imageUrl).toContain(id);
});
