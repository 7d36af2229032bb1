import { MS_PER_MINUTE } from '@shared/core/time';
import type { Inquiry } from '@shared/domain/inquiry/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { TEST_NOW, aCustomer, aModel, aPromotionCode, aSeries, aStaffMember, aStore, anInquiry, customerIdFor, staffIdFor } from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, storedData, storedDocument } from '../../../tests/calls';

const LI_NA = 'li-na';
const wanted = {
  requestId: 'request-0001', modelId: 'yt-x5-premium', colourId: 'polar-white', timing: 'within7Days', wantsLoan: true, wantsTradeIn: false, note: '周末到店',
} as const;
let cloud: TestCloud;
const nothing = (): Promise<void> => Promise.resolve();

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { [LI_NA]: null, 'zhou-tao': null });
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'sun-qian': null });
  await put('stores', [aStore(), aStore({ id: 'riverside', order: 2 })]);
  await put('staff_members', [aStaffMember('wang-lei'), aStaffMember('sun-qian', { name: '孙倩', lastAssignedAt: 5 })]);
  await put('vehicle_series', [aSeries()]);
  await put('vehicle_models', [aModel(), aModel({ id: 'old', isOnSale: false })]);
  await put('promotion_codes', [aPromotionCode()]);
  await put('customers', [bound()]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const source = { channel: 'consultantCode', codeId: 'c-wang-lei', codeName: '王磊的名片', scene: 1047, at: 0 } as const;
const bound = () => aCustomer(LI_NA, { name: '李娜', phone: '13800006821', storeId: 'east', consultantId: staffIdFor('wang-lei'), source });
const liNa = () => customerPhone(cloud, LI_NA);
const zhouTao = () => customerPhone(cloud, 'zhou-tao');
const submit = async () => dataOf(await liNa()('inquiry.submit', wanted)).inquiry;
const inquiries = () => documentsOf(cloud, 'inquiries') as unknown as Inquiry[];
const tasks = () => documentsOf(cloud, 'tasks').map((task) => [task['kind'], task['status'], task['dueAt']]);
const inquiryCount = () => storedDocument(cloud, 'promotion_codes', 'c-wang-lei')?.['inquiryCount'];

describe('an inquiry', () => {
  it('goes to the bound consultant with a promise, a notice and a count for the code', async () => {
    const inquiry = await submit();
    expect(inquiry).toMatchObject({
      status: 'waiting', consultantName: '王磊', assignedBy: 'binding', storeId: 'east', modelName: '远途X5 2026款 1.5T 尊享型', colourName: '极地白', customerName: '李娜',
      respondBy: TEST_NOW + 30 * MS_PER_MINUTE, latestTotalFen: null, note: '周末到店',
    });
    expect(tasks()).toEqual([['answerInquiry', 'open', inquiry.respondBy]]);
    expect(documentsOf(cloud, 'notices')).toMatchObject([{ recipientId: staffIdFor('wang-lei'), title: '新的询价', page: `/packages/inquiry/pages/detail/detail?id=${inquiry.id}` }]);
    expect([documentsOf(cloud, 'customer_events').map((event) => event['kind']), inquiryCount()]).toEqual([['inquiry'], 1]);
  });

  it('of a stranger binds to whoever waited longest, and leaves a record', async () => {
    await put('customers', [aCustomer(LI_NA, { phone: '13800006821' })]);
    expect(await submit()).toMatchObject({ consultantName: '王磊', assignedBy: 'rule', storeId: 'east' });
    expect(storedDocument(cloud, 'customers', customerIdFor(LI_NA))).toMatchObject({ consultantId: staffIdFor('wang-lei'), storeId: 'east' });
    expect(documentsOf(cloud, 'binding_records')).toMatchObject([{ cause: 'rule', toConsultantId: staffIdFor('wang-lei') }]);
  });

  it('of a customer whose consultant has left goes to another one', async () => {
    await put('staff_members', [aStaffMember('wang-lei', { status: 'left' })]);
    expect(await submit()).toMatchObject({ consultantName: '孙倩', assignedBy: 'rule' });
  });

  it('in the evening is promised for the next morning', async () => {
    cloud.clock.set(Date.parse('2026-05-18T18:50:00+08:00'));
    expect((await submit()).respondBy).toBe(Date.parse('2026-05-19T09:20:00+08:00'));
  });

  it('is made once however often the request comes', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => liNa()('inquiry.submit', wanted)));
    expect(new Set(answers.map((answer) => JSON.stringify(dataOf(answer)))).size).toBe(1);
    expect([inquiries().length, inquiryCount(), tasks().length, documentsOf(cloud, 'notices').length]).toEqual([1, 1, 1, 1]);
  });

  it('is completed by a repeated request when its call died half-way', async () => {
    const empty = cloud.database.snapshot();
    const { id } = await submit();
    const whole = storedData(cloud);
    const inquiry = { ...storedDocument(cloud, 'inquiries', id), _id: id, isCodeCounted: false };
    const guards = documentsOf(cloud, 'customer_guards') as { _id: string }[];
    await cloud.database.restore(empty);
    cloud.cloud.state.reload();
    await cloud.database.putMany('inquiries', [inquiry]);
    await cloud.database.putMany('customer_guards', guards);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    await submit();
    expect(storedData(cloud).replaceAll(String(TEST_NOW + MS_PER_MINUTE), String(TEST_NOW))).toBe(whole);
  });

  const refusals: [string, () => Promise<unknown>, object, string][] = [
    ['without a phone number is refused', () => put('customers', [aCustomer(LI_NA)]), {}, 'PHONE_REQUIRED'],
    ['of no model is refused', nothing, { modelId: 'nothing' }, 'MODEL_NOT_FOUND'],
    ['of a model no longer sold is refused', nothing, { modelId: 'old' }, 'MODEL_OFF_SALE'],
    ['with nobody on duty is refused', async () => {
      await put('customers', [aCustomer(LI_NA, { phone: '13800006821' })]);
      await put('staff_members', [aStaffMember('wang-lei', { isOnDuty: false }), aStaffMember('sun-qian', { isOnDuty: false })]);
    }, {}, 'NO_CONSULTANT_AVAILABLE'],
    ['beyond those waiting is refused', () => put('inquiries', ['a', 'b', 'c'].map((id) => anInquiry({ id }))), {}, 'INQUIRY_OPEN_LIMIT'],
  ];
  it.each(refusals)('%s, and nothing is written', async (_sentence, prepare, changes, code) => {
    await prepare();
    const before = storedData(cloud);
    expect(codeOf(await liNa()('inquiry.submit', { ...wanted, ...changes }))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });

  it('is not one too many when many are sent at once', async () => {
    const requests = Array.from({ length: 6 }, (_, index) => liNa()('inquiry.submit', { ...wanted, requestId: `request-100${index}` }));
    const codes = (await Promise.all(requests)).map(codeOf).sort();
    expect(codes).toEqual(['INQUIRY_OPEN_LIMIT', 'INQUIRY_OPEN_LIMIT', 'INQUIRY_OPEN_LIMIT', 'OK', 'OK', 'OK']);
    expect([inquiries().length, inquiryCount()]).toEqual([3, 3]);
  });

  it('makes room for the next once it is closed', async () => {
    await put('inquiries', ['a', 'b', 'c'].map((id) => anInquiry({ id })));
    await liNa()('inquiry.close', { requestId: 'request-0002', inquiryId: 'a' });
    expect(codeOf(await liNa()('inquiry.submit', wanted))).toBe('OK');
  });
});

describe('asking again', () => {
  const ask = { requestId: 'request-0002', inquiryId: 'inquiry-test', text: '能送脚垫吗' };

  it('puts a quoted inquiry back on the desk, once', async () => {
    await put('inquiries', [anInquiry({ status: 'quoted', firstQuotedAt: 1, quoteCount: 1 })]);
    const answers = await Promise.all([liNa()('inquiry.ask', ask), liNa()('inquiry.ask', ask)]);
    expect(dataOf(answers[0])).toMatchObject({ inquiry: { status: 'asking' }, messages: [{ from: 'customer', text: '能送脚垫吗' }] });
    expect(tasks()).toEqual([['answerQuestion', 'open', TEST_NOW + 30 * MS_PER_MINUTE]]);
    expect(documentsOf(cloud, 'notices')).toHaveLength(1);
  });

  it('leaves an inquiry waiting that has no quote yet', async () => {
    await put('inquiries', [anInquiry()]);
    expect(dataOf(await liNa()('inquiry.ask', ask)).inquiry.status).toBe('waiting');
  });

  it('is refused once the inquiry is closed', async () => {
    await put('inquiries', [anInquiry({ status: 'closed' })]);
    expect(codeOf(await liNa()('inquiry.ask', ask))).toBe('INQUIRY_CLOSED');
  });
});

describe('one\'s own inquiries', () => {
  it('mark a quote as seen when they are opened, at the first time', async () => {
    await put('inquiries', [anInquiry({ status: 'quoted' })]);
    await put('quotes', [{ id: 'quote-1', inquiryId: 'inquiry-test', createdAt: 1, viewedAt: null }]);
    await liNa()('inquiry.get', { inquiryId: 'inquiry-test' });
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    expect(dataOf(await liNa()('inquiry.get', { inquiryId: 'inquiry-test' })).quotes[0]?.viewedAt).toBe(TEST_NOW);
  });

  it('are nobody else\'s', async () => {
    await put('inquiries', [anInquiry()]);
    const id = { requestId: 'request-0002', inquiryId: 'inquiry-test' };
    const codes = [await zhouTao()('inquiry.get', { inquiryId: id.inquiryId }), await zhouTao()('inquiry.ask', { ...id, text: '在吗' }), await zhouTao()('inquiry.close', id)].map(codeOf);
    expect(codes).toEqual(['INQUIRY_NOT_FOUND', 'INQUIRY_NOT_FOUND', 'INQUIRY_NOT_FOUND']);
    expect([dataOf(await zhouTao()('inquiry.listMine', { cursor: null })).items, dataOf(await liNa()('inquiry.listMine', { cursor: null })).items.length]).toEqual([[], 1]);
  });

  it('closed take their tasks along and stay closed', async () => {
    const { id } = await submit();
    const close = { requestId: 'request-0002', inquiryId: id };
    expect(dataOf(await liNa()('inquiry.close', close)).inquiry.status).toBe('closed');
    const before = storedData(cloud);
    await liNa()('inquiry.close', { ...close, requestId: 'request-0003' });
    expect([storedData(cloud) === before, tasks().map(([, status]) => status)]).toEqual([true, ['dropped']]);
  });
});
