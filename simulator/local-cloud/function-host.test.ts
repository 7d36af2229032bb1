import path from 'node:path';
import { TEST_NOW, openTestEnvironment, writeFunctions } from './test-environment';
import type { TestEnvironment } from './test-environment';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await openTestEnvironment({
    echo: { main: 'return event;' },
    undefinedAnswer: { main: 'return undefined;' },
    dates: { main: `
      const { _id } = await cloud.database().collection('sales').add({ data: { soldOn: new Date(5) } });
      const { data } = await cloud.database().collection('sales').doc(_id).get();
      return { now: Date.now(), fresh: new Date().getTime(), iso: new Date(0).toISOString(), fromJson: event.at, isDate: new Date() instanceof Date, stored: data.soldOn instanceof Date && data.soldOn.getTime() };` },
    throwing: { main: 'throw new TypeError("no such car");' },
    big: { main: 'return "x".repeat(event.size);' },
    slow: { main: 'await new Promise((resolve) => setTimeout(resolve, 300)); return 1;', timeout: 0.05 },
    reporting: { main: `
      await cloud.database().collection('cars').add({ data: [{ brand: 'a' }, { brand: 'a' }, { brand: 'b' }] });
      await cloud.database().collection('cars').where({ brand: 'a' }).get();
      console.log(JSON.stringify({ action: 'car.list', code: 'OK', ms: 3, traceId: 'trace-1' }));
      console.log('a plain line');
      return null;` },
    unsupported: { main: `return await attempt(() => cloud.openapi.wxacode.get({ path: 'x' }));`, permissions: ['wxacode.get'] },
    calling: { main: `return await attempt(() => cloud.callFunction({ name: event.name, data: {} }));` },
  }, [{ name: 'cars', indexes: [] }, { name: 'sales', indexes: [] }]);
});
afterAll(async () => { await environment.close(); });

const call = async (name: string, data: unknown = {}): Promise<unknown> => await environment.as('customer', 'li-na', name, data);

describe('running functions', () => {
  test('input and answer go through JSON', async () => {
    expect(await call('echo', { at: new Date(0), gone: undefined, n: Number.NaN })).toMatchObject({ at: '1970-01-01T00:00:00.000Z', n: null });
    expect(await call('undefinedAnswer')).toBeNull();
  });

  test('a function lives in simulated time, and its Date is still a Date', async () => {
    await environment.cloud.agenda.moveTo(TEST_NOW + 86_400_000);
    expect(await call('dates')).toMatchObject({ now: TEST_NOW + 86_400_000, fresh: TEST_NOW + 86_400_000, iso: '1970-01-01T00:00:00.000Z', isDate: true, stored: 5 });
  });

  test.each([
    ['what is thrown is -504002', 'throwing', {}, -504002, /TypeError: no such car/],
    ['a reply over 1 MB is -604001', 'big', { size: 1024 * 1024 }, -604001, /larger than 1 MB/],
    ['an unknown function is -501000', 'nobody', {}, -501000, /no cloud function is called "nobody"/],
    ['a function that takes too long is -504003', 'slow', {}, -504003, /timed out after 0.05 seconds/],
  ] as const)('%s', async (...row) => {
    const [, name, data, errCode, message] = row;
    await expect(call(name, data)).rejects.toMatchObject({ errCode, message: expect.stringMatching(message) as string });
  });

  test('a reply of just under 1 MB is delivered', async () => {
    expect(await call('big', { size: 1024 * 1024 - 2 })).toHaveLength(1024 * 1024 - 2);
  });

  test('a function that throws inside another is an error of the SDK there', async () => {
    expect(await call('calling', { name: 'throwing' })).toMatchObject({ errMsg: expect.stringContaining('no such car') as string });
  });

  test('the log has what the function reported and what its reads cost', async () => {
    await call('reporting');
    const [line] = environment.cloud.log.list({ traceId: 'trace-1' });
    expect(line).toMatchObject({ function: 'reporting', action: 'car.list', code: 'OK', person: 'li-na', app: 'customer', documentsExamined: 3, documentsReturned: 2 });
    expect(environment.printed).toContain('[reporting] a plain line');
  });

  test('what is not simulated is loud: an error for the function and a line in the terminal', async () => {
    expect(await call('unsupported')).toMatchObject({ errMsg: expect.stringContaining('does not simulate: open API wxacode.get') as string });
    expect(environment.printed.join('\n')).toContain('wxacode.get');
  });

  test('a changed function counts after a reload', async () => {
    writeFunctions(path.join(environment.directory, 'cloudfunctions'), { echo: { main: 'return "new";' } });
    expect(await call('echo', { a: 1 })).toMatchObject({ a: 1 });
    environment.cloud.host.reload('echo');
    expect(await call('echo')).toBe('new');
  });
});
