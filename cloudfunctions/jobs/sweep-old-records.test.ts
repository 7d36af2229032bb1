import { MS_PER_DAY } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW } from '../../tests/builders';
import { documentsOf, putRecords } from '../../tests/calls';
import { aRedemptionCode } from '../../tests/wallet-builders';

let cloud: TestCloud;

beforeAll(async () => { cloud = await startTestCloud({ seed: false }); });
afterAll(async () => { await cloud.close(); });
beforeEach(async () => { await cloud.reset(); });

const put = (collection: string, records: readonly object[]): Promise<void> => putRecords(cloud, collection, records);
const idsOf = (collection: string) => documentsOf(cloud, collection).map((one) => one['_id']);
const aRequest = (id: string, at: number) => ({ id, action: 'binding.scan', personId: 'customer-1', at });

it('takes away codes after two days and handled requests after thirty, and nothing younger', async () => {
  await put('redemption_codes', [aRedemptionCode({ id: '100000000001', issuedAt: TEST_NOW - 2 * MS_PER_DAY - 1 }), aRedemptionCode({ id: '100000000002', issuedAt: TEST_NOW - 2 * MS_PER_DAY })]);
  await put('handled_requests', [aRequest('old', TEST_NOW - 30 * MS_PER_DAY - 1), aRequest('young', TEST_NOW - 30 * MS_PER_DAY)]);
  await cloud.runTimer('jobs');
  expect([idsOf('redemption_codes'), idsOf('handled_requests')]).toEqual([['100000000002'], ['young']]);
});

it('takes away a bounded number at a time, the oldest first, until none is left', async () => {
  await put('handled_requests', Array.from({ length: 250 }, (_, index) => aRequest(`request-${index}`, 1000 + index)));
  const left: number[] = [];
  for (let run = 0; run < 4; run += 1) {
    await cloud.runTimer('jobs');
    left.push(idsOf('handled_requests').length);
    if (run === 0) expect(idsOf('handled_requests')).toContain('request-100');
  }
  expect(left).toEqual([150, 50, 0, 0]);
});
