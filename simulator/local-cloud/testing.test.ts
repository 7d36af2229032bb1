import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeFunctions } from './test-environment';
import { startTestCloud } from './testing';
import type { TestCloud } from './testing';

let local: TestCloud;
let build: string;

beforeAll(async () => {
  build = mkdtempSync(path.join(tmpdir(), 'test-build-'));
  writeFileSync(path.join(build, 'database.json'), JSON.stringify({ collections: [{ name: 'orders', indexes: [{ name: 'owner', keys: { owner: 1 } }] }] }));
  writeFunctions(path.join(build, 'cloudfunctions'), {
    'customer-api': { permissions: ['subscribeMessage.send', 'phonenumber.getPhoneNumber'], main: `
      const orders = cloud.database().collection('orders');
      const owner = cloud.getWXContext().OPENID;
      if (event.action === 'order.place') {
        await orders.add({ data: { _id: event.input.no, owner, state: 'new', at: Date.now() } });
        const { payment } = await cloud.cloudPay.unifiedOrder({ functionName: 'payment-callback', envId: 'local-1', subMchId: '1', body: '定金', outTradeNo: event.input.no, totalFee: 100, spbillCreateIp: '127.0.0.1' });
        return { ok: true, data: payment.package };
      }
      if (event.action === 'order.list') return { ok: true, data: (await orders.where({ owner }).get()).data };
      if (event.action === 'order.scan') return { ok: true, data: (await orders.where({ state: 'new' }).get()).data };
      if (event.action === 'phone') return { ok: true, data: (await cloud.openapi.phonenumber.getPhoneNumber({ code: event.input.code })).phoneInfo.purePhoneNumber };
      await new Promise((resolve) => setTimeout(resolve, 1));
      return { ok: true, data: cloud.getWXContext().OPENID === owner };` },
    'payment-callback': { main: `await cloud.database().collection('orders').doc(event.outTradeNo).update({ data: { state: 'paid' } }); return { errcode: 0 };` },
    jobs: { cron: '0 0 * * * * *', main: `await cloud.database().collection('orders').add({ data: { owner: 'timer', at: Date.now() } });` },
  });
  local = await startTestCloud({ build, seed: false });
});
afterAll(async () => {
  await local.close();
  rmSync(build, { recursive: true, force: true });
});
beforeEach(async () => { await local.reset(); });

const place = async (no: string): Promise<string> => {
  const placed = await local.call('customer', 'stranger-1', 'order.place', { no });
  return placed.ok ? String(placed.data).replace('prepay_id=', '') : '';
};

describe('a cloud inside a test', () => {
  test('an order is placed, paid and seen as paid', async () => {
    expect(await local.pay(await place('N1'))).toEqual({ outcome: 'ok', errMsg: 'requestPayment:ok' });
    expect(await local.call('customer', 'stranger-1', 'order.list')).toMatchObject({ data: [{ _id: 'N1', state: 'paid' }] });
  });

  test('the time is the same on every run, and timers fire when it is moved', async () => {
    await local.advance(2 * 3_600_000);
    const made = local.database.readAll('orders', { limit: 10 }).map(({ at }) => new Date(Number(at)).toISOString());
    expect(made.sort()).toEqual(['2026-05-18T03:00:00.000Z', '2026-05-18T04:00:00.000Z']);
  });

  test('a reset brings back the beginning', async () => {
    await place('N1');
    await local.advance(1000);
    await local.reset();
    expect(await local.call('customer', 'stranger-1', 'order.list')).toMatchObject({ data: [] });
    expect(new Date(local.clock.now()).toISOString()).toBe('2026-05-18T02:00:00.000Z');
    expect(await place('N1')).toMatch(/^wx2026/);
  });

  test('a query without an index fails here, long before it is slow on real data', async () => {
    await place('N1');
    await expect(local.call('customer', 'stranger-1', 'order.scan')).rejects.toThrow();
  });

  test('open APIs take the same path as outside tests', async () => {
    const code = local.phoneCode('customer', 'stranger-1', '13800000009');
    expect(await local.call('customer', 'stranger-1', 'phone', { code })).toEqual({ ok: true, data: '13800000009' });
  });

  test('grants are given by template', async () => {
    await local.grant('customer', 'stranger-1', 'T1', 2);
    expect(local.cloud.grants.left('customer', local.people.find('customer', 'stranger-1')?.openid ?? '')).toEqual({ T1: 2 });
  });

  test('two hundred calls at once keep their identities without sockets too', async () => {
    const people = Array.from({ length: 200 }, (_, index) => `stranger-${index + 1}`);
    const answers = await Promise.all(people.map(async (person) => await local.call('customer', person, 'whoami')));
    expect(answers.filter((answer) => !answer.ok || answer.data !== true)).toEqual([]);
  });
});
