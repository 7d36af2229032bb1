import type { Result } from '@shared/core/result';
import { MS_PER_MINUTE } from '@shared/core/time';
import { startTestCloud, type TestCloud } from '../../simulator/local-cloud/testing';
import { TEST_NOW } from '../builders';
import { dataOf, storedData } from '../calls';
import { rowsOf, send, subjects } from './every-action';
import { fillWorld } from './world';

let cloud: TestCloud;
let start: Awaited<ReturnType<TestCloud['database']['snapshot']>>;

beforeAll(async () => {
  cloud = await startTestCloud({ seed: false });
  await fillWorld(cloud);
  start = cloud.database.snapshot();
});
afterAll(async () => { await cloud.close(); });
beforeEach(async () => {
  await cloud.database.restore(start);
  cloud.cloud.state.reload();
  cloud.clock.set(TEST_NOW);
});

const AT_ONCE = 5;
const writes = rowsOf(subjects.filter(({ action }) => action.effect === 'write'));
const reads = rowsOf(subjects.filter(({ action }) => action.effect === 'read'));

/** What differs from call to call: its time, and the signature under a payment sheet. */
const FRESH: readonly string[] = ['serverNow', 'timeStamp', 'nonceStr', 'paySign'];

/** What an answer says, but for that. */
function said(result: Result<unknown, string>): string {
  return JSON.stringify(dataOf(result), (key, value: unknown) => (FRESH.includes(key) ? undefined : value));
}

describe('a write that arrives again a minute later', () => {
  it.each(writes)('answers the same and changes nothing: %s', async (_name, subject) => {
    const input = subject.sample(cloud);
    const first = said(await send(cloud, subject, input));
    const after = storedData(cloud);
    cloud.clock.set(TEST_NOW + MS_PER_MINUTE);
    expect(said(await send(cloud, subject, input))).toBe(first);
    expect(storedData(cloud)).toBe(after);
  });
});

describe('a write that arrives five times at once', () => {
  it.each(writes)('has the effect of one: %s', async (_name, subject) => {
    const input = subject.sample(cloud);
    const answers = await Promise.all(Array.from({ length: AT_ONCE }, () => send(cloud, subject, input)));
    const once = storedData(cloud);
    expect(new Set(answers.map(said)).size).toBe(1);
    await cloud.database.restore(start);
    cloud.cloud.state.reload();
    await send(cloud, subject, subject.sample(cloud));
    expect(withoutChance(once)).toBe(withoutChance(storedData(cloud)));
  });
});

describe('a read', () => {
  it.each(reads)('has an answer for its sample: %s', async (_name, subject) => {
    said(await send(cloud, subject, subject.sample(cloud)));
  });
});

/** How often a gate was passed is nobody's business; digits of a code and the mark of a call are drawn by chance. */
function withoutChance(text: string): string {
  return text.replace(/"passes":\d+/g, '"passes":0').replace(/"_id":"[1-9]\d{11}"/g, '"_id":"drawn"').replace(/"(stockKey|markKey)":"[^"]*"/g, '"$1":""');
}
