import { LOCAL_APP_IDS } from '../protocol';
import { openidFor, unionidFor } from './identity';
import { openTestEnvironment } from './test-environment';
import type { TestEnvironment } from './test-environment';

let environment: TestEnvironment;

beforeAll(async () => {
  environment = await openTestEnvironment({
    whoami: { main: `
      const before = cloud.getWXContext();
      await cloud.database().collection('visits').add({ data: { openid: before.OPENID } });
      const after = cloud.getWXContext();
      return { before, after, userInfo: event.userInfo };` },
    outer: { main: `return { own: cloud.getWXContext().SOURCE, inner: (await cloud.callFunction({ name: 'whoami', data: {} })).result };` },
  }, [{ name: 'visits', indexes: [] }]);
});
afterAll(async () => { await environment.close(); });

interface Context { OPENID?: string; APPID?: string; UNIONID?: string; FROM_OPENID?: string; FROM_APPID?: string; FROM_UNIONID?: string; SOURCE: string; ENV: string }
interface Answer { before: Context; after: Context; userInfo: { appId: string; openId: string } }

describe('identity of a call', () => {
  test('a customer is known by OPENID and APPID, and comes from wx_client', async () => {
    const { before, userInfo } = await environment.as('customer', 'li-na', 'whoami') as Answer;
    expect(before).toMatchObject({ OPENID: openidFor('customer', 'li-na'), APPID: LOCAL_APP_IDS.customer, UNIONID: unionidFor('li-na'), SOURCE: 'wx_client', ENV: 'local-1' });
    expect(before.FROM_OPENID).toBeUndefined();
    expect(userInfo).toEqual({ appId: LOCAL_APP_IDS.customer, openId: openidFor('customer', 'li-na') });
  });

  test('staff share the environment: only the FROM names are filled', async () => {
    const { before } = await environment.as('staff', 'wang-lei', 'whoami') as Answer;
    expect(before).toMatchObject({ OPENID: '', APPID: '', FROM_OPENID: openidFor('staff', 'wang-lei'), FROM_APPID: LOCAL_APP_IDS.staff, FROM_UNIONID: unionidFor('wang-lei') });
  });

  test('one person in both apps has two openids and one unionid', async () => {
    const asStaff = await environment.as('staff', 'wang-lei', 'whoami') as Answer;
    const asCustomer = await environment.as('customer', 'wang-lei', 'whoami') as Answer;
    expect(asCustomer.before.OPENID).not.toBe(asStaff.before.FROM_OPENID);
    expect(asCustomer.before.UNIONID).toBe(asStaff.before.FROM_UNIONID);
  });

  test('two hundred calls at once never see each other', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `stranger-${index + 1}`);
    const answers = await Promise.all(people.map(async (person) => await environment.as('customer', person, 'whoami') as Answer));
    const mismatches = answers.filter(({ before, after }, index) => {
      const expected = openidFor('customer', people[index] ?? '');
      return before.OPENID !== expected || after.OPENID !== expected;
    });
    expect(mismatches).toHaveLength(0);
  });

  test('a function called by a function keeps the person and lengthens the source', async () => {
    const { own, inner } = await environment.as('customer', 'li-na', 'outer') as { own: string; inner: Answer };
    expect(own).toBe('wx_client');
    expect(inner.before).toMatchObject({ OPENID: openidFor('customer', 'li-na'), SOURCE: 'wx_client,scf' });
  });

  test('openids are never all digits, which the SDK would turn into numbers', () => {
    expect(openidFor('customer', 'li-na')).toMatch(/^ol[\w-]{26}$/);
  });
});
