import type { ExportedData } from '../../protocol';
import { openTestEnvironment, TEST_NOW } from '../test-environment';
import type { TestEnvironment } from '../test-environment';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await openTestEnvironment({
    'customer-api': { main: `
      if (event.action === 'boom') throw new Error('broken');
      await cloud.database().collection('visits').add({ data: { at: new Date() } });
      await cloud.database().collection('visits').get();
      return { ok: true, data: { action: event.action, input: event.input, openid: cloud.getWXContext().OPENID } };` },
    'staff-api': { main: 'return { ok: true, data: { from: cloud.getWXContext().FROM_OPENID } };' },
    cloudbase_auth: { before: 'let count = 0;', main: 'count += 1; return { errCode: 0, errMsg: "", auth: JSON.stringify({ count }) };' },
    'message-push': { main: 'return "success";' },
    jobs: { main: 'return { ran: event.TriggerName };', cron: '0 0 2 * * * *' },
  }, [{ name: 'visits', indexes: [] }]);
});
afterAll(async () => { await environment.close(); });

interface Answer { status: number; body: Record<string, unknown> }
const get = async (path: string): Promise<Answer> => await read(await fetch(environment.url + path));
const post = async (path: string, body: unknown): Promise<Answer> =>
  await read(await fetch(environment.url + path, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }));
const read = async (response: Response): Promise<Answer> => ({ status: response.status, body: await response.json() as Record<string, unknown> });

describe('/__call', () => {
  test('one action as a person answers what the dispatcher answered', async () => {
    const { body } = await post('/__call', { app: 'customer', as: 'li-na', action: 'car.list', input: { page: 1 } });
    expect(body).toMatchObject({ ok: true, data: { action: 'car.list', input: { page: 1 } } });
  });

  test('a stranger is made on first sight', async () => {
    expect((await post('/__call', { app: 'customer', as: 'stranger-7', action: 'car.list' })).body).toMatchObject({ ok: true });
    expect((await get('/__control/people')).body).toMatchObject({ people: expect.arrayContaining([expect.objectContaining({ id: 'stranger-7', app: 'customer' })]) as unknown });
  });

  test('staff are admitted once, as the platform does before the first call', async () => {
    await post('/__call', { app: 'staff', as: 'wang-lei', action: 'task.list' });
    await post('/__call', { app: 'staff', as: 'wang-lei', action: 'task.list' });
    const admissions = environment.cloud.log.list({}).filter((line) => line.function === 'cloudbase_auth');
    expect(admissions).toMatchObject([{ person: 'wang-lei', app: 'staff' }]);
  });

  test.each([
    ['no JSON', '{', 400, 'The body is not JSON'],
    ['an array', [], 400, 'The body must be a JSON object'],
    ['no app', { as: 'li-na', action: 'x' }, 400, '"app" must be "customer" or "staff"'],
    ['nobody', { app: 'customer', as: 'nobody', action: 'x' }, 404, 'Nobody is called "nobody"'],
    ['no action', { app: 'customer', as: 'li-na' }, 400, '"action" must be a non-empty string'],
    ['a broken function', { app: 'customer', as: 'li-na', action: 'boom' }, 500, 'broken'],
  ] as const)('%s gets a clear sentence', async (...row) => {
    const [, body, status, message] = row;
    const answer = await post('/__call', body);
    expect([answer.status, answer.body['error']]).toEqual([status, expect.stringContaining(message)]);
  });
});

describe('what the apps ask', () => {
  test('callFunction answers in the words of wx.cloud', async () => {
    expect((await post('/__cloud/call-function', { app: 'customer', person: 'li-na', name: 'customer-api', data: { action: 'a' } })).body).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: { ok: true } });
    expect((await post('/__cloud/call-function', { app: 'customer', person: 'li-na', name: 'none', data: {} })).body).toMatchObject({ errCode: -501000, errMsg: expect.stringMatching(/^cloud\.callFunction:fail/) as string });
  });

  test('a file goes up, gets an address and is deleted', async () => {
    const { body } = await post('/__cloud/upload?app=customer&person=li-na&path=faces/1.png', 'bytes');
    expect((await post('/__cloud/temp-urls', { fileList: [body['fileID'], 'cloud://x'] })).body).toMatchObject({ fileList: [{ status: 0, tempFileURL: `${environment.url}/files/faces/1.png` }, { status: -503003 }] });
    const asked = { app: 'customer', person: 'li-na', fileList: [body['fileID']] };
    expect((await post('/__cloud/delete-files', asked)).body).toMatchObject({ fileList: [{ status: 0 }] });
    expect((await post('/__cloud/delete-files', asked)).body).toMatchObject({ fileList: [{ status: -503003 }] });
  });
});

describe('/__control', () => {
  test('consent is counted and shown with the title of the template', async () => {
    await post('/__control/subscriptions', { app: 'customer', person: 'li-na', decisions: { 'T-customer': 'accept' } });
    await post('/__control/subscriptions', { app: 'customer', person: 'li-na', decisions: { 'T-customer': 'reject' } });
    expect((await get('/__control/subscriptions?app=customer&person=li-na')).body).toEqual({ grants: { 'T-customer': 1 }, titles: { 'T-customer': '预约成功通知' } });
    expect((await post('/__control/subscriptions', { app: 'customer', person: 'li-na', decisions: { 'T-customer': 'maybe' } })).status).toBe(400);
  });

  test('the phone button yields a code for those who have a number', async () => {
    expect((await post('/__control/phone-code', { app: 'customer', person: 'li-na' })).body).toEqual({ code: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect((await post('/__control/phone-code', { app: 'customer', person: 'stranger-1' })).status).toBe(400);
  });

  test('the clock moves, or says why not', async () => {
    expect((await post('/__control/clock', { advanceMs: 1000 })).body).toEqual({ now: TEST_NOW + 1000 });
    expect((await post('/__control/clock', { setTo: TEST_NOW })).body).toEqual({ now: TEST_NOW });
    expect((await post('/__control/clock', {})).status).toBe(400);
    expect((await post('/__control/clock', { setTo: 'tomorrow' })).status).toBe(400);
  });

  test('a timer can be run now', async () => {
    expect((await post('/__control/timers', { function: 'jobs' })).body).toEqual({ result: { ran: 'tick' } });
    expect((await post('/__control/timers', { function: 'customer-api' })).status).toBe(404);
    expect((await get('/__control/timers')).body).toMatchObject({ timers: [{ function: 'jobs', cron: '0 0 2 * * * *' }] });
  });

  test('message push answers what the function answered', async () => {
    expect((await post('/__control/push', { app: 'customer', person: 'li-na', message: { type: 'text', content: '在吗' } })).body).toEqual({ reply: 'success' });
    expect((await post('/__control/push', { app: 'staff', person: 'wang-lei', message: { type: 'text', content: '在吗' } })).body['error']).toContain('does not simulate');
  });

  test('reads tell which function made them and what they cost', async () => {
    await post('/__call', { app: 'customer', as: 'li-na', action: 'car.list' });
    expect((await get('/__control/reads')).body).toMatchObject({ reads: expect.arrayContaining([expect.objectContaining({ collection: 'visits', function: 'customer-api' })]) as unknown });
  });

  test('an export taken back in is the same environment, dates included', async () => {
    await environment.cloud.storage.put('kept.txt', Buffer.from('kept'));
    const exported = (await get('/__control/export')).body as unknown as ExportedData;
    await post('/__control/reset', {});
    expect(environment.cloud.database.readAll('visits', { limit: 10 })).toEqual([]);
    expect((await post('/__control/import', exported)).status).toBe(200);
    expect(environment.cloud.database.readAll('visits', { limit: 1 })[0]?.['at']).toBeInstanceOf(Date);
    expect((await environment.cloud.storage.read('kept.txt'))?.toString()).toBe('kept');
    expect((await post('/__control/import', { collections: {} })).status).toBe(400);
  });

  test('a reserved address that does not exist says so, every other is left to the preview', async () => {
    expect((await get('/__control/none')).body['error']).toContain('There is no /__control/none');
    expect((await get('/__call')).body['error']).toContain('served for POST');
    expect((await fetch(`${environment.url}/elsewhere`)).status).toBe(404);
  });

  test('a page of another address may not ask', async () => {
    expect((await fetch(`${environment.url}/__control/reset`, { method: 'POST', headers: { origin: 'http://elsewhere.example' } })).status).toBe(403);
    expect((await fetch(`${environment.url}/__health`, { headers: { origin: environment.url } })).status).toBe(200);
  });

  test('health says no until the environment is seeded', async () => {
    await environment.cloud.database.clear();
    environment.cloud.state.reload();
    expect(await get('/__health')).toMatchObject({ status: 503, body: { ok: false, seeded: false } });
    await environment.cloud.environment.seedIfEmpty();
    expect((await get('/__health')).status).toBe(200);
  });

  test('health names the functions', async () => {
    expect((await get('/__health')).body).toMatchObject({ ok: true, seeded: true, functions: ['cloudbase_auth', 'customer-api', 'jobs', 'message-push', 'staff-api'] });
  });
});

test('whoever listens hears of calls, data, time and reloads', async () => {
  const abort = new AbortController();
  const response = await fetch(`${environment.url}/__events`, { signal: abort.signal });
  const reader = response.body?.getReader();
  await post('/__call', { app: 'customer', as: 'li-na', action: 'car.list' });
  await post('/__control/reset', {});
  let text = '';
  while (!text.includes('"reload"')) text += new TextDecoder().decode((await reader?.read())?.value as Uint8Array | undefined);
  abort.abort();
  for (const type of ['log', 'data', 'clock', 'reload']) expect(text).toContain(`"type":"${type}"`);
});
