import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { SeedModule } from '../seed-contract';
import { createClock } from './clock';
import { createClientCalls } from './control/calls';
import type { ClientCalls } from './control/calls';
import type { CollectionDefinition } from './database';
import type { LocalCloud } from './local-cloud';
import { openLocalCloud } from './open-local-cloud';

// A busy machine is no reason to fail: nothing here is about how long something takes.
jest.setTimeout(60_000);

/** Monday 18 May 2026, 10:00 in Shanghai. */
export const TEST_NOW = Date.UTC(2026, 4, 18, 2);

/** A function written for a test: the body of `main`, where `cloud` is the real SDK, and its `config.json`. */
export interface TestFunction {
  /** Statements of `async (event, context) => { … }`. */
  main: string;
  /** Runs once, when the function is loaded. */
  before?: string;
  permissions?: string[];
  cron?: string;
  timeout?: number;
}

/** A local cloud with functions and people of the test's own, over real HTTP. */
export interface TestEnvironment {
  cloud: LocalCloud;
  calls: ClientCalls;
  url: string;
  /** Lines the cloud printed, e.g. what it does not simulate. */
  printed: string[];
  directory: string;
  /** Calls a function as a person; what it answered. */
  as(app: 'customer' | 'staff', person: string, name: string, data?: unknown): Promise<unknown>;
  close(): Promise<void>;
}

/** Two people and one template per app. */
export const TEST_SEED: SeedModule = {
  people: [
    { id: 'li-na', app: 'customer', name: '李娜', note: '看车的人', phone: '13800000001' },
    { id: 'wang-lei', app: 'staff', name: '王磊', note: '销售顾问', phone: '13800000002' },
  ],
  templates: [
    { app: 'customer', id: 'T-customer', title: '预约成功通知', fields: ['thing1', 'time2'] },
    { app: 'staff', id: 'T-staff', title: '新线索提醒', fields: ['thing1'] },
  ],
  seed: async () => { await Promise.resolve(); },
};

/** Writes the functions, opens a cloud over them and fills it with `TEST_SEED`. */
export async function openTestEnvironment(functions: Record<string, TestFunction>, definitions: CollectionDefinition[] = []): Promise<TestEnvironment> {
  const directory = mkdtempSync(path.join(tmpdir(), 'local-cloud-'));
  writeFunctions(path.join(directory, 'cloudfunctions'), functions);
  for (const app of ['customer', 'staff']) {
    writeJson(path.join(directory, `miniprogram-${app}`, 'app.json'), { pages: [`pages/${app}/home`], subPackages: [{ root: 'packages/visit/', pages: ['pages/detail'] }] });
  }
  const printed: string[] = [];
  const { cloud, listener, close } = await openLocalCloud({
    directory, databaseDirectory: null, functionsDirectory: path.join(directory, 'cloudfunctions'), appRoots: [directory],
    definitions, seed: TEST_SEED, strict: false, port: 0,
    clock: createClock({ startAt: TEST_NOW, standing: true }),
    print: (line) => { printed.push(line); },
  });
  await cloud.environment.seedIfEmpty();
  const calls = createClientCalls(cloud);
  return {
    cloud, calls, printed, directory, url: listener.url,
    // eslint-disable-next-line @typescript-eslint/max-params
    async as(app, person, name, data = {}) {
      const found = cloud.people.find(app, person);
      if (found === null) throw new Error(`Nobody is called ${person}`);
      const reply = await calls.callFunction(found, name, data);
      if (reply.errCode !== undefined) throw Object.assign(new Error(reply.errMsg), { errCode: reply.errCode });
      return reply.result;
    },
    async close() {
      await close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

/** Writes functions as the build would, one folder each. */
export function writeFunctions(directory: string, functions: Record<string, TestFunction>): void {
  for (const [name, { main, before = '', permissions = [], cron, timeout }] of Object.entries(functions)) {
    const triggers = cron === undefined ? [] : [{ name: 'tick', type: 'timer', config: cron }];
    writeJson(path.join(directory, name, 'config.json'), { permissions: { openapi: permissions }, triggers, ...(timeout === undefined ? {} : { timeout }) });
    writeFileSync(path.join(directory, name, 'index.js'), `
      const cloud = require('wx-server-sdk');
      cloud.init({ env: cloud.DYNAMIC_CURRENT_ENV });
      ${before}
      const attempt = async (work) => { try { return await work(); } catch (error) { return { errCode: error.errCode, errMsg: error.errMsg ?? error.message }; } };
      exports.main = async (event, context) => { ${main} };
    `);
  }
}

function writeJson(file: string, value: unknown): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(value));
}
