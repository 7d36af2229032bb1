import { LOCAL_APP_IDS } from '../../protocol';
import { openidFor } from '../identity';
import { openTestEnvironment } from '../test-environment';
import type { TestEnvironment } from '../test-environment';

const LI_NA = openidFor('customer', 'li-na');
const WANG_LEI = openidFor('staff', 'wang-lei');
const ALL = [
  'subscribeMessage.send', 'wxacode.getUnlimited', 'phonenumber.getPhoneNumber', 'security.msgSecCheck', 'security.imgSecCheck',
  'security.mediaCheckAsync', 'customerServiceMessage.send', 'wxa.sec.order.uploadShippingInfo',
];
const CALL = `
  const api = event.path.split('.').reduce((at, name) => at[name], event.appid ? cloud.openapi({ appid: event.appid }) : cloud.openapi);
  const data = event.image === undefined ? event.data : { media: { contentType: 'image/png', value: Buffer.from(event.image) } };`;

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await openTestEnvironment({
    ask: { main: `${CALL} const reply = await attempt(() => api(data)); return Buffer.isBuffer(reply.buffer) ? { contentType: reply.contentType, png: reply.buffer.subarray(1, 4).toString() } : reply;`, permissions: ALL },
    askTwice: { main: `${CALL} return await Promise.all([attempt(() => api(data)), attempt(() => api(data))]);`, permissions: ALL },
    undeclared: { main: `${CALL} return await attempt(() => api(data));` },
    'message-push': { before: 'const seen = [];', main: `
      if (event.seen) return seen;
      seen.push({ event, openid: cloud.getWXContext().OPENID, source: cloud.getWXContext().SOURCE });
      return 'success';` },
  });
});
afterAll(async () => { await environment.close(); });
beforeEach(async () => {
  await environment.cloud.environment.reset();
});

interface Asked { path: string; data?: unknown; appid?: string; image?: string }
const ask = async (asked: Asked, name = 'ask'): Promise<unknown> => await environment.as('customer', 'li-na', name, asked);
const accept = async (times: number): Promise<void> => {
  for (let time = 0; time < times; time++) await environment.cloud.grants.decide('customer', LI_NA, { 'T-customer': 'accept' });
};

const GOOD = { touser: LI_NA, templateId: 'T-customer', page: 'packages/visit/pages/detail?id=1', data: { thing1: { value: '试驾预约' }, time2: { value: '2026-05-20 10:00' } } };
const send = async (change: Record<string, unknown> = {}): Promise<unknown> => await ask({ path: 'subscribeMessage.send', data: { ...GOOD, ...change } });

describe('subscribeMessage.send', () => {
  test('one accept is one message, the second is refused with 43101', async () => {
    await accept(1);
    expect(await send()).toMatchObject({ errCode: 0 });
    expect(await send()).toMatchObject({ errCode: 43101 });
    expect(environment.cloud.messages.list().map(({ refusal, person }) => [refusal, person])).toEqual([['43101 user refuse to accept the msg', 'li-na'], [null, 'li-na']]);
  });

  test('a grant never expires', async () => {
    await accept(1);
    await environment.cloud.agenda.moveTo(environment.cloud.clock.now() + 300 * 86_400_000);
    expect(await send()).toMatchObject({ errCode: 0 });
  });

  test('two sends to one person at once: the second is refused with 43108', async () => {
    await accept(2);
    const codes = await ask({ path: 'subscribeMessage.send', data: GOOD }, 'askTwice') as { errCode: number }[];
    expect(codes.map(({ errCode }) => errCode).sort()).toEqual([0, 43108]);
  });

  test.each([
    ['an unknown openid', { touser: 'oNobody' }, 40003],
    ['an openid of the other app', { touser: WANG_LEI }, 40003],
    ['an unknown template', { templateId: 'T-none' }, 40037],
    ['a template of the other app', { templateId: 'T-staff' }, 40037],
    ['a page of the other app', { page: 'pages/staff/home' }, 41030],
    ['a thing of 21 characters', { data: { ...GOOD.data, thing1: { value: '试'.repeat(21) } } }, 47003],
    ['an empty value', { data: { ...GOOD.data, thing1: { value: '' } } }, 47003],
    ['a line break in a value', { data: { ...GOOD.data, thing1: { value: '试驾\n预约' } } }, 47003],
    ['a missing field', { data: { thing1: GOOD.data.thing1 } }, 47003],
    ['a field the template does not have', { data: { ...GOOD.data, thing9: { value: '多' } } }, 47003],
    ['an unknown state', { miniprogramState: 'preview' }, 40097],
  ])('%s is refused', async (_sentence, change, errCode) => {
    await accept(1);
    expect(await send(change)).toMatchObject({ errCode });
    expect(environment.cloud.grants.left('customer', LI_NA)).toEqual({ 'T-customer': 1 });
  });

  test('the other app is reached with its appid, its openid, its template and its page', async () => {
    await environment.cloud.grants.decide('staff', WANG_LEI, { 'T-staff': 'accept' });
    const data = { touser: WANG_LEI, templateId: 'T-staff', page: 'pages/staff/home', data: { thing1: { value: '新线索' } } };
    expect(await ask({ path: 'subscribeMessage.send', data })).toMatchObject({ errCode: 40003 });
    expect(await ask({ path: 'subscribeMessage.send', data, appid: LOCAL_APP_IDS.staff })).toMatchObject({ errCode: 0 });
    expect(await ask({ path: 'subscribeMessage.send', data, appid: 'wxsomebodyelse' })).toMatchObject({ errCode: 40013 });
    expect(environment.cloud.messages.list()[0]).toMatchObject({ app: 'staff', person: 'wang-lei', refusal: null, fields: { thing1: '新线索' } });
  });

  test('a function that does not declare it is refused with -604101', async () => {
    await accept(1);
    expect(await ask({ path: 'subscribeMessage.send', data: GOOD }, 'undeclared')).toMatchObject({ errCode: -604101 });
  });
});

describe('wxacode.getUnlimited', () => {
  test('a code is a picture, and can be found again by what it means', async () => {
    expect(await ask({ path: 'wxacode.getUnlimited', data: { scene: 't=abc', page: 'pages/customer/home' } })).toEqual(expect.objectContaining({ contentType: 'image/png', png: 'PNG' }));
    await ask({ path: 'wxacode.getUnlimited', data: { scene: 't=abc', page: 'pages/customer/home' } });
    expect(environment.cloud.state.codes.values()).toMatchObject([{ app: 'customer', page: 'pages/customer/home', scene: 't=abc' }]);
  });

  test.each([
    ['a scene of 33 characters', { scene: 'a'.repeat(33) }, 40169],
    ['an empty scene', { scene: '' }, 40169],
    ['Chinese in the scene', { scene: '门店' }, 40169],
    ['a percent sign in the scene', { scene: 'a%20b' }, 40169],
    ['a page that does not exist', { scene: 'a', page: 'pages/none' }, 41030],
    ['a page with a leading slash', { scene: 'a', page: '/pages/customer/home' }, 41030],
    ['a page of the other app', { scene: 'a', page: 'pages/staff/home' }, 41030],
  ])('%s is refused', async (_sentence, data, errCode) => {
    expect(await ask({ path: 'wxacode.getUnlimited', data })).toMatchObject({ errCode });
  });

  test('32 characters are fine, and an unchecked page need not exist', async () => {
    expect(await ask({ path: 'wxacode.getUnlimited', data: { scene: 'a'.repeat(32), page: 'pages/later', checkPath: false } })).toMatchObject({ png: 'PNG' });
  });
});

describe('phonenumber.getPhoneNumber', () => {
  const get = async (code: string, appid?: string): Promise<unknown> => await ask({ path: 'phonenumber.getPhoneNumber', data: { code }, ...(appid === undefined ? {} : { appid }) });

  test('a code yields the number once', async () => {
    const code = environment.cloud.phoneCodes.issue('customer', '13800000001');
    expect(await get(code)).toMatchObject({ phoneInfo: { purePhoneNumber: '13800000001', countryCode: '86', watermark: { appid: LOCAL_APP_IDS.customer } } });
    expect(await get(code)).toMatchObject({ errCode: 40029 });
  });

  test('a code is worth nothing after five minutes', async () => {
    const code = environment.cloud.phoneCodes.issue('customer', '13800000001');
    environment.cloud.clock.advance(5 * 60_000 + 1);
    expect(await get(code)).toMatchObject({ errCode: 40029 });
  });

  test('a code of the staff app needs the staff appid', async () => {
    const code = environment.cloud.phoneCodes.issue('staff', '13800000002');
    expect(await get(code)).toMatchObject({ errCode: 40029 });
    expect(await get(code, LOCAL_APP_IDS.staff)).toMatchObject({ errCode: 0 });
  });
});

describe('content security', () => {
  const check = async (content: string, change: Record<string, unknown> = {}): Promise<unknown> =>
    await ask({ path: 'security.msgSecCheck', data: { content, version: 2, scene: 2, openid: LI_NA, ...change } });

  test.each([
    ['plain words pass', '这台车很安静', 'pass'],
    ['abuse is risky', '你去死', 'risky'],
    ['a doubtful word is for review', '销售是骗子', 'review'],
  ])('%s', async (_sentence, content, suggest) => {
    expect(await check(content)).toMatchObject({ errCode: 0, result: { suggest } });
  });

  test('the openid must be somebody of the app', async () => {
    expect(await check('好', { openid: WANG_LEI })).toMatchObject({ errCode: 40003 });
  });

  test('a picture arrives as bytes; an unsafe one is 87014', async () => {
    expect(await ask({ path: 'security.imgSecCheck', image: 'a picture' })).toMatchObject({ errCode: 0 });
    expect(await ask({ path: 'security.imgSecCheck', image: 'an unsafe-image' })).toMatchObject({ errCode: 87014 });
  });

  test('the result of a media check comes later, through message push', async () => {
    const { traceId } = await ask({ path: 'security.mediaCheckAsync', data: { mediaUrl: 'http://x/unsafe-image.png', mediaType: 2, version: 2, scene: 2, openid: LI_NA } }) as { traceId: string };
    await environment.cloud.settled();
    const seen = await environment.as('customer', 'li-na', 'message-push', { seen: true }) as { event: Record<string, unknown> }[];
    expect(seen.at(-1)?.event).toMatchObject({ Event: 'wxa_media_check', trace_id: traceId, result: { suggest: 'risky' } });
  });
});

describe('customer service', () => {
  const say = async (): Promise<unknown> => await ask({ path: 'customerServiceMessage.send', data: { touser: LI_NA, msgtype: 'text', text: { content: '您好' } } });
  const person = (): NonNullable<ReturnType<TestEnvironment['cloud']['people']['find']>> => {
    const found = environment.cloud.people.find('customer', 'li-na');
    if (found === null) throw new Error('li-na is missing');
    return found;
  };

  test('nobody may be written to who has not written first', async () => {
    expect(await say()).toMatchObject({ errCode: 45015 });
  });

  test('a message reaches the function as WeChat sends it, and opens five answers within 48 hours', async () => {
    expect(await environment.cloud.push.deliver(person(), { type: 'text', content: '在吗' })).toBe('success');
    const seen = await environment.as('customer', 'li-na', 'message-push', { seen: true }) as { event: Record<string, unknown>; openid: string; source: string }[];
    expect(seen.at(-1)).toMatchObject({ openid: LI_NA, source: 'wx_unknown', event: { MsgType: 'text', Content: '在吗', FromUserName: LI_NA } });
    for (let count = 0; count < 5; count++) expect(await say()).toMatchObject({ errCode: 0 });
    expect(await say()).toMatchObject({ errCode: 45047 });
  });

  test('entering the session opens two answers for one minute', async () => {
    await environment.cloud.push.deliver(person(), { type: 'event', event: 'user_enter_tempsession' });
    expect(await say()).toMatchObject({ errCode: 0 });
    environment.cloud.clock.advance(60_001);
    expect(await say()).toMatchObject({ errCode: 45015 });
  });
});
