import { MS_PER_DAY, MS_PER_MINUTE } from '@shared/core/time';
import type { QuoteItem } from '@shared/domain/inquiry/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aModel, aSeries, aStaffMember, aStore, anInquiry, customerIdFor, staffIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData, storedDocument } from '../../../tests/calls';

const inquiryId = 'inquiry-test';
const car: QuoteItem = { kind: 'vehicle', label: '裸车价', amountFen: 16_500_000 };
const quote = { requestId: 'request-0001', inquiryId, items: [car, { kind: 'discount', label: '店庆优惠', amountFen: 300_000 } as QuoteItem], validUntil: TEST_NOW + 7 * MS_PER_DAY, note: '' };
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null });
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'sun-qian': null, 'zhao-min': null, 'far-away': null });
  await put('stores', [aStore()]);
  await put('staff_members', [
    aStaffMember('wang-lei'), aStaffMember('sun-qian'), aStaffMember('zhao-min', { roles: ['salesManager'] }),
    aStaffMember('far-away', { storeId: 'riverside', roles: ['generalManager', 'salesConsultant'] }),
  ]);
  await put('vehicle_series', [aSeries()]);
  await put('vehicle_models', [aModel()]);
  await put('customers', [aCustomer('li-na', { name: '李娜', phone: '13800006821', storeId: 'east', consultantId: staffIdFor('wang-lei') })]);
  await put('inquiries', [anInquiry()]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const phone = (person: string) => staffPhone(cloud, person);
const wangLei = () => phone('wang-lei');
const liNa = () => customerPhone(cloud, 'li-na');
const tasks = () => documentsOf(cloud, 'tasks').map((task) => [task['kind'], task['status']]);

describe('a quote', () => {
  it('settles the promise, tells the customer and keeps the first time', async () => {
    const submitted = dataOf(await liNa()('inquiry.submit', { requestId: 'request-0009', modelId: 'yt-x5-premium', colourId: null, timing: 'undecided', wantsLoan: false, wantsTradeIn: false, note: '' })).inquiry;
    const detail = dataOf(await wangLei()('inquiry.quote', { ...quote, inquiryId: submitted.id }));
    expect(detail).toMatchObject({ inquiry: { status: 'quoted', firstQuotedAt: TEST_NOW, quoteCount: 1, latestTotalFen: 16_200_000 }, quotes: [{ totalFen: 16_200_000, viewedAt: null }] });
    expect(tasks()).toEqual([['answerInquiry', 'done']]);
    expect(documentsOf(cloud, 'notices').find((one) => one['recipientKind'] === 'customer')).toMatchObject({ title: '您的报价到了', recipientId: customerIdFor('li-na') });
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    const second = dataOf(await wangLei()('inquiry.quote', { ...quote, inquiryId: submitted.id, requestId: 'request-0002', items: [car] }));
    expect(second.inquiry).toMatchObject({ firstQuotedAt: TEST_NOW, quoteCount: 2, latestTotalFen: 16_500_000 });
    expect(second.quotes.map((one) => one.totalFen)).toEqual([16_500_000, 16_200_000]);
  });

  it('is pushed to a customer who allowed it, and opens the inquiry', async () => {
    await cloud.database.putMany('message_templates', [{ _id: 'quoteReady', templateId: 'template-quote', keywords: { subject: 'thing1' } }]);
    await wangLei()('inquiry.quote', quote);
    expect(documentsOf(cloud, 'outgoing_messages')).toMatchObject([{ templateKey: 'quoteReady', status: 'refused', reason: '未授权', page: `/packages/inquiry/pages/detail/detail?id=${inquiryId}` }]);
  });

  const refusals: [string, Partial<typeof quote>, string][] = [
    ['without a car', { items: [{ kind: 'tax', label: '购置税', amountFen: 1 }] }, 'QUOTE_WITHOUT_VEHICLE'],
    ['worth less than nothing', { items: [car, { kind: 'discount', label: '优惠', amountFen: 16_500_001 }] }, 'QUOTE_TOTAL_NEGATIVE'],
    ['good until yesterday', { validUntil: TEST_NOW - MS_PER_DAY }, 'QUOTE_VALIDITY_OUT_OF_RANGE'],
    ['for no inquiry', { inquiryId: 'nothing' }, 'INQUIRY_NOT_FOUND'],
  ];
  it.each(refusals)('%s is refused, and nothing is written', async (_sentence, changes, code) => {
    const before = storedData(cloud);
    expect(codeOf(await wangLei()('inquiry.quote', { ...quote, ...changes }))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });

  it('is refused once the inquiry is closed, and one sent before can still be asked for', async () => {
    await wangLei()('inquiry.quote', quote);
    await wangLei()('inquiry.close', { requestId: 'request-0005', inquiryId });
    expect(codeOf(await wangLei()('inquiry.quote', { ...quote, requestId: 'request-0002' }))).toBe('INQUIRY_CLOSED');
    expect(dataOf(await wangLei()('inquiry.quote', quote)).quotes).toHaveLength(1);
  });

  it('that arrives again late does not settle a question asked since', async () => {
    await wangLei()('inquiry.quote', quote);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    await liNa()('inquiry.ask', { requestId: 'request-0002', inquiryId, text: '能再便宜吗' });
    await wangLei()('inquiry.quote', quote);
    expect(tasks()).toEqual([['answerQuestion', 'open']]);
    expect(storedDocument(cloud, 'inquiries', inquiryId)).toMatchObject({ status: 'asking', quoteCount: 1 });
  });
});

describe('a reply', () => {
  it('answers the question, ends its task and tells the customer', async () => {
    await wangLei()('inquiry.quote', quote);
    await liNa()('inquiry.ask', { requestId: 'request-0002', inquiryId, text: '能送脚垫吗' });
    const detail = dataOf(await wangLei()('inquiry.reply', { requestId: 'request-0003', inquiryId, text: '可以送' }));
    expect(detail).toMatchObject({ inquiry: { status: 'quoted' } });
    expect(detail.messages.map((one) => one.text).sort()).toEqual(['可以送', '能送脚垫吗']);
    expect(tasks()).toEqual([['answerQuestion', 'done']]);
  });
});

describe('the list', () => {
  beforeEach(() => put('inquiries', [anInquiry({ id: 'other', consultantId: staffIdFor('sun-qian'), lastActivityAt: TEST_NOW, status: 'quoted' }), anInquiry({ id: 'far', storeId: 'riverside' })]));
  const list = async (person: string, whose: 'mine' | 'everyone', status: 'quoted' | null = null) => (
    dataOf(await phone(person)('inquiry.list', { whose, status, cursor: null })).items.map((row) => row.id));

  it('is one\'s own for consultants, everyone\'s for managers, and of the store alone', async () => {
    expect([await list('wang-lei', 'everyone'), await list('zhao-min', 'everyone'), await list('zhao-min', 'mine'), await list('far-away', 'everyone')])
      .toEqual([[inquiryId], ['other', inquiryId], [], ['far']]);
    expect(await list('zhao-min', 'everyone', 'quoted')).toEqual(['other']);
  });

  it.each(['sun-qian', 'far-away'])('hides the inquiry from %s for every action', async (person) => {
    const once = { requestId: 'request-0001', inquiryId };
    const codes = [
      await phone(person)('inquiry.get', { inquiryId }), await phone(person)('inquiry.quote', quote), await phone(person)('inquiry.reply', { ...once, text: '在' }), await phone(person)('inquiry.close', once),
    ].map(codeOf);
    expect(new Set(codes)).toEqual(new Set(['INQUIRY_NOT_FOUND']));
  });
});
