import { MS_PER_HOUR, MS_PER_MINUTE } from '@shared/core/time';
import type { Cover } from '@shared/domain/insurance/model';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import {
  TEST_NOW, aCustomer, aLoanPlan, aModel, aSeries, aStaffMember, aStore, anApplication, customerIdFor, specifications, staffIdFor,
} from '../../../tests/builders';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, putRecords, staffPhone, storedData } from '../../../tests/calls';

const loan = { requestId: 'request-0001', modelId: 'yt-x5-premium', planId: 'plan-low-rate', downPaymentPercent: 30, months: 36, name: '李娜' };
const covers: Cover[] = ['damage', 'liability'];
const insurance = { requestId: 'request-0002', modelId: 'yt-x5-premium', covers, liabilitySum: 200, name: '李娜' } as const;
const applicationId = 'application-test';
let cloud: TestCloud;
const nothing = (): Promise<void> => Promise.resolve();

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
  await addPeople(cloud, 'staff', { 'wang-lei': null, 'sun-qian': null, 'zhao-min': null });
  await put('stores', [aStore()]);
  await put('staff_members', [aStaffMember('wang-lei'), aStaffMember('sun-qian', { storeId: 'riverside' }), aStaffMember('zhao-min', { roles: ['salesManager'] })]);
  await put('vehicle_series', [aSeries()]);
  await put('vehicle_models', [aModel({ specifications: specifications({ seats: 7 }) }), aModel({ id: 'yt-x5-basic' }), aModel({ id: 'old', isOnSale: false })]);
  await put('loan_plans', [aLoanPlan()]);
  await put('customers', [aCustomer('li-na', { phone: '13800006821', storeId: 'east', consultantId: staffIdFor('wang-lei') })]);
});

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const liNa = () => customerPhone(cloud, 'li-na');
const wangLei = () => staffPhone(cloud, 'wang-lei');
const openTasks = () => documentsOf(cloud, 'tasks').filter((task) => task['status'] === 'open').map((task) => [task['kind'], task['dueAt']]);
const titles = (recipientId: string) => documentsOf(cloud, 'notices').filter((one) => one['recipientId'] === recipientId).map((one) => one['title']);

describe('an application', () => {
  it('for a loan is computed from plan and guide price and lands on the desk', async () => {
    const application = dataOf(await liNa()('application.submitLoan', loan));
    expect(application).toMatchObject({ status: 'submitted', consultantId: staffIdFor('wang-lei'), terms: { kind: 'loan', loanFen: 11_886_000, planName: '低息贷', months: 36 } });
    expect([openTasks(), titles(staffIdFor('wang-lei'))]).toEqual([[['handleApplication', TEST_NOW + 4 * MS_PER_HOUR]], ['新的申请']]);
    expect(documentsOf(cloud, 'customers')).toMatchObject([{ name: '李娜' }]);
  });

  it('for insurance always has the compulsory cover and counts the seats', async () => {
    const { terms } = dataOf(await liNa()('application.submitInsurance', insurance));
    expect(terms).toMatchObject({ kind: 'insurance', covers: ['compulsory', 'damage', 'liability'], coverLabels: ['交强险', '车辆损失险', '第三者责任险'] });
    const forFive = dataOf(await liNa()('application.submitInsurance', { ...insurance, requestId: 'request-0003', modelId: 'yt-x5-basic' })).terms;
    expect(terms.kind === 'insurance' && forFive.kind === 'insurance' && terms.estimateFen - forFive.estimateFen).toBe(15_000);
  });

  const refusals: [string, () => Promise<unknown>, Partial<typeof loan>, string][] = [
    ['without a phone number', () => put('customers', [aCustomer('li-na')]), {}, 'PHONE_REQUIRED'],
    ['for no model', nothing, { modelId: 'nothing' }, 'MODEL_NOT_FOUND'],
    ['for a model no longer sold', nothing, { modelId: 'old' }, 'MODEL_OFF_SALE'],
    ['for no plan', nothing, { planId: 'nothing' }, 'LOAN_TERMS_INVALID'],
    ['with too small a down payment', nothing, { downPaymentPercent: 19 }, 'LOAN_TERMS_INVALID'],
    ['for a term nobody offers', nothing, { months: 24 }, 'LOAN_TERMS_INVALID'],
    ['while one for the car is open', () => put('finance_applications', [anApplication()]), {}, 'APPLICATION_OPEN_EXISTS'],
    ['with nobody on duty', () => put('customers', [aCustomer('li-na', { phone: '13800006821', storeId: 'nowhere' })]).then(() => put('staff_members', [aStaffMember('wang-lei', { isOnDuty: false })])), {}, 'NO_CONSULTANT_AVAILABLE'],
  ];
  it.each(refusals)('%s is refused, and nothing is written', async (_sentence, prepare, changes, code) => {
    await prepare();
    const before = storedData(cloud);
    expect(codeOf(await liNa()('application.submitLoan', { ...loan, ...changes }))).toBe(code);
    expect(storedData(cloud)).toBe(before);
  });

  it('is one of its kind and car, however many are sent at once', async () => {
    const requests = Array.from({ length: 4 }, (_, index) => liNa()('application.submitLoan', { ...loan, requestId: `request-100${index}` }));
    const codes = (await Promise.all(requests)).map(codeOf).sort();
    expect(codes).toEqual(['APPLICATION_OPEN_EXISTS', 'APPLICATION_OPEN_EXISTS', 'APPLICATION_OPEN_EXISTS', 'OK']);
    expect([codeOf(await liNa()('application.submitInsurance', insurance)), codeOf(await liNa()('application.submitLoan', { ...loan, requestId: 'request-0009', modelId: 'yt-x5-basic' }))]).toEqual(['OK', 'OK']);
  });

  it('can be sent again once the first is withdrawn', async () => {
    const { id } = dataOf(await liNa()('application.submitLoan', loan));
    expect(dataOf(await liNa()('application.withdraw', { requestId: 'request-0002', applicationId: id })).status).toBe('withdrawn');
    expect([openTasks(), titles(staffIdFor('wang-lei')).sort()]).toEqual([[], ['新的申请', '申请已撤回']]);
    expect(codeOf(await liNa()('application.submitLoan', { ...loan, requestId: 'request-0003' }))).toBe('OK');
  });

  it('is nobody else\'s', async () => {
    await put('finance_applications', [anApplication()]);
    const zhouTao = customerPhone(cloud, 'zhou-tao');
    expect([codeOf(await zhouTao('application.get', { applicationId })), codeOf(await zhouTao('application.withdraw', { requestId: 'request-0001', applicationId }))])
      .toEqual(['APPLICATION_NOT_FOUND', 'APPLICATION_NOT_FOUND']);
  });
});

describe('moving an application on', () => {
  beforeEach(() => put('finance_applications', [anApplication()]));
  const advance = { requestId: 'request-0001', applicationId, to: 'accepted', note: '' } as const;

  it('tells the customer each step and keeps one task at hand until the end', async () => {
    await wangLei()('application.advance', advance);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    await wangLei()('application.advance', { ...advance, requestId: 'request-0002', to: 'needsMaterials', note: '请补充收入证明' });
    expect(openTasks()).toHaveLength(1);
    const ended = dataOf(await wangLei()('application.advance', { ...advance, requestId: 'request-0003', to: 'approved' }));
    expect(ended.steps.map((step) => step.status)).toEqual(['submitted', 'accepted', 'needsMaterials', 'approved']);
    expect([openTasks(), titles(customerIdFor('li-na'))]).toEqual([[], ['申请有新进展', '申请有新进展', '申请有新进展']]);
  });

  it('does not go where it cannot', async () => {
    expect(codeOf(await wangLei()('application.advance', { ...advance, to: 'approved' }))).toBe('APPLICATION_STATUS_CHANGED');
  });

  it('against a withdrawal at the same moment ends in one way', async () => {
    const [advanced, withdrawn] = await Promise.all([
      wangLei()('application.advance', { ...advance, to: 'declined' }), liNa()('application.withdraw', { requestId: 'request-0002', applicationId }),
    ]);
    expect([codeOf(advanced), codeOf(withdrawn)].sort()).toEqual(['APPLICATION_STATUS_CHANGED', 'OK']);
  });

  it('is for the desk it lies on, and for managers', async () => {
    const list = async (person: string) => dataOf(await staffPhone(cloud, person)('application.list', { whose: 'everyone', status: 'submitted', cursor: null })).items.length;
    expect([await list('wang-lei'), await list('zhao-min'), await list('sun-qian')]).toEqual([1, 1, 0]);
    expect([codeOf(await staffPhone(cloud, 'sun-qian')('application.get', { applicationId })), codeOf(await staffPhone(cloud, 'zhao-min')('application.get', { applicationId }))])
      .toEqual(['APPLICATION_NOT_FOUND', 'OK']);
  });
});
