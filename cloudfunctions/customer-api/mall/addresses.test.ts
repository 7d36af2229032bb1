import type { CallInputOf } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import { startTestCloud, type TestCloud } from '../../../simulator/local-cloud/testing';
import { addPeople, codeOf, customerPhone, dataOf, documentsOf, storedData } from '../../../tests/calls';

type Saving = CallInputOf<CustomerActions['address.save']>;

const home = { requestId: 'request-0001', addressId: null, name: '李娜', phone: '138 0000 6821', region: ['浙江省', '杭州市', '上城区'], detail: '艮山西路 1 号', isDefault: false };
let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.reset();
  await addPeople(cloud, 'customer', { 'li-na': null, 'zhou-tao': null });
});

const liNa = () => customerPhone(cloud, 'li-na');
const save = async (change: Partial<Saving> = {}) => { cloud.clock.set(cloud.clock.now() + 1); return liNa()('address.save', { ...home, ...change }); };
const list = async (person = 'li-na') => dataOf(await customerPhone(cloud, person)('address.list', {})).addresses;
const names = async () => (await list()).map((address) => [address.name, address.isDefault]);

describe('a saved address', () => {
  it('is kept with a plain number and, as the first, is the default', async () => {
    expect(dataOf(await save())).toMatchObject({ name: '李娜', phone: '13800006821', isDefault: true });
  });

  it('is saved once when the request is repeated, at once or later', async () => {
    const answers = await Promise.all(Array.from({ length: 5 }, () => liNa()('address.save', home)));
    const before = storedData(cloud);
    await save();
    expect([new Set(answers.map((answer) => JSON.stringify(answer))).size, storedData(cloud) === before]).toEqual([1, true]);
  });

  it('can be changed, and changing it to the same changes nothing', async () => {
    const { id } = dataOf(await save());
    expect(dataOf(await save({ requestId: 'request-0002', addressId: id, detail: '2 号' }))).toMatchObject({ id, detail: '2 号', isDefault: true });
    const before = storedData(cloud);
    await save({ requestId: 'request-0002', addressId: id, detail: '2 号' });
    expect(storedData(cloud)).toBe(before);
  });

  it('can become the default, and the other is it no more', async () => {
    await save();
    await save({ requestId: 'request-0002', name: '公司', isDefault: true });
    await save({ requestId: 'request-0003', name: '父母家' });
    expect(await names()).toEqual([['公司', true], ['父母家', false], ['李娜', false]]);
  });

  it('is nobody else\'s to see, change or take away', async () => {
    const { id } = dataOf(await save());
    const zhouTao = customerPhone(cloud, 'zhou-tao');
    expect(await list('zhou-tao')).toEqual([]);
    expect(codeOf(await zhouTao('address.save', { ...home, addressId: id }))).toBe('ADDRESS_NOT_FOUND');
    await zhouTao('address.remove', { requestId: 'request-0002', addressId: id });
    expect(await list()).toHaveLength(1);
  });

  it('is the twentieth at most', async () => {
    for (let index = 0; index < 20; index += 1) await save({ requestId: `request-00${10 + index}` });
    expect([codeOf(await save({ requestId: 'request-0099' })), (await list()).length]).toEqual(['ADDRESS_LIMIT_REACHED', 20]);
  });
});

describe('a removed address', () => {
  it('is gone, and the one changed last is the default', async () => {
    const { id } = dataOf(await save());
    await save({ requestId: 'request-0002', name: '公司' });
    await save({ requestId: 'request-0003', name: '父母家' });
    const removal = { requestId: 'request-0004', addressId: id };
    expect(dataOf(await liNa()('address.remove', removal)).addresses.map((address) => [address.name, address.isDefault])).toEqual([['父母家', true], ['公司', false]]);
    const before = storedData(cloud);
    expect([codeOf(await liNa()('address.remove', removal)), storedData(cloud) === before]).toEqual(['OK', true]);
    expect(documentsOf(cloud, 'delivery_addresses')).toHaveLength(2);
  });
});
