import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { addPeople, personOf } from '../../tests/calls';

let cloud: TestCloud;
const admit = async (app: 'customer' | 'staff') =>
  cloud.cloud.host.invoke({ name: 'cloudbase_auth', data: {}, caller: { kind: 'client', person: personOf(cloud, app, 'wang-lei') } });

beforeAll(async () => {
  cloud = await startTestCloud({ seed: false });
  await addPeople(cloud, 'staff', { 'wang-lei': null });
});
afterAll(async () => { await cloud.close(); });

it('admits the staff app with a text of its own', async () => {
  expect(await admit('staff')).toEqual({ errCode: 0, errMsg: '', auth: '{"app":"staff"}' });
});

it('turns away whatever is not the staff app', async () => {
  expect(await admit('customer')).toMatchObject({ errCode: 403, auth: '' });
});
