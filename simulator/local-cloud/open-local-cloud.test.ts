import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openLocalCloud } from './open-local-cloud';
import type { OpenCloud } from './open-local-cloud';
import { TEST_SEED } from './test-environment';

const directory = mkdtempSync(path.join(tmpdir(), 'kept-'));
afterAll(() => { rmSync(directory, { recursive: true, force: true }); });

const open = async (): Promise<OpenCloud> => await openLocalCloud({
  directory, databaseDirectory: path.join(directory, 'database'), functionsDirectory: path.join(directory, 'none'), appRoots: [],
  definitions: [{ name: 'tasks', indexes: [{ name: 'of_owner', keys: { owner: 1 } }] }],
  seed: {
    ...TEST_SEED,
    seed: async ({ now, put, storage }) => {
      await put('tasks', [{ _id: 't1', owner: 'a', at: new Date(now) }, { _id: 't2', owner: 'a', at: new Date(now) }]);
      await storage.put('seed.txt', Buffer.from('seed'));
    },
  },
  strict: false, port: 0, print: () => undefined,
});

test('what happened before a restart is there after it: data, files, grants, strangers and the moved clock', async () => {
  const first = await open();
  expect(await first.cloud.environment.seedIfEmpty()).toBe(true);
  const stranger = first.cloud.people.find('customer', 'stranger-3');
  await first.cloud.grants.decide('customer', stranger?.openid ?? '', { T1: 'accept' });
  first.cloud.clock.advance(7 * 86_400_000);
  const leftAt = first.cloud.clock.now();
  await first.close();

  const second = await open();
  expect(await second.cloud.environment.seedIfEmpty()).toBe(false);
  expect(second.cloud.database.readAll('tasks', { limit: 10 })).toHaveLength(2);
  expect((await second.cloud.storage.read('seed.txt'))?.toString()).toBe('seed');
  expect(second.cloud.grants.left('customer', stranger?.openid ?? '')).toEqual({ T1: 1 });
  expect(second.cloud.people.byOpenid('customer', stranger?.openid ?? '')?.id).toBe('stranger-3');
  expect(second.cloud.clock.now()).toBeGreaterThanOrEqual(leftAt);

  await second.cloud.environment.reset();
  expect(second.cloud.clock.offsetMs()).toBe(0);
  expect(second.cloud.people.list().map(({ id }) => id)).toEqual(['li-na', 'wang-lei']);
  await second.close();
});

test('two clouds cannot listen on one port', async () => {
  const first = await open();
  await expect(openLocalCloud({
    directory, databaseDirectory: null, functionsDirectory: '', appRoots: [], definitions: [], seed: null, strict: false,
    port: Number(new URL(first.listener.url).port), print: () => undefined,
  })).rejects.toThrow('EADDRINUSE');
  await first.close();
});
