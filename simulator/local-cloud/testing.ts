import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Result } from '../../shared/core/result';
import { buildFunctions } from '../../tools/build';
import type { AppName, PaymentReply, PaymentRequest, SentMessage } from '../protocol';
import { createClock } from './clock';
import type { Clock } from './clock';
import { readDefinitions } from './collection-definitions';
import { createClientCalls } from './control/calls';
import type { LocalDatabase } from './database';
import type { LocalCloud } from './local-cloud';
import { openLocalCloud } from './open-local-cloud';
import type { KnownPerson, People } from './people';
import { loadSeed } from './seed-module';
import { TEST_BUILD, TEST_BUILD_VARIABLE } from './test-build';

/** Monday 18 May 2026, 10:00 in Shanghai: the instant every test begins at. */
export const TEST_NOW = Date.UTC(2026, 4, 18, 2);

/** A whole local cloud inside a test: real functions, real SDK, a clock that stands still. */
export interface TestCloud {
  /** One action as a person, through the dispatcher; what it answered. Failures of the platform are thrown. */
  call(app: AppName, person: string, action: string, input?: unknown): Promise<Result<unknown, string>>;
  clock: Clock;
  /** Moves the clock and fires timers and payment notifications due on the way, in order. */
  advance(ms: number): Promise<void>;
  /** Runs one function's timer now. */
  runTimer(functionName: string): Promise<unknown>;
  database: LocalDatabase;
  people: People;
  /** Newest first, refused ones included. */
  messages(): SentMessage[];
  /** Lets a person accept one template so many times. */
  grant(app: AppName, person: string, templateId: string, times?: number): Promise<void>;
  /** Answers the payment sheet, and waits for the first delivery of the notification. */
  pay(prepayId: string, outcome?: PaymentRequest['outcome']): Promise<PaymentReply>;
  /** The code behind the phone-number button. */
  phoneCode(app: AppName, person: string, phone?: string): string;
  /** Everything else, for a test that needs it. */
  cloud: LocalCloud;
  /** Back to the state right after the start. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export interface TestCloudOptions {
  /** Default true: the seed's people and story. */
  seed?: boolean;
  /** Default true: a query that no index covers fails. */
  strict?: boolean;
  /** Folder with `cloudfunctions/` and `database.json` to use instead of the project's own, bundled from source. */
  build?: string;
}

/** Starts a local cloud for one test file. Close it in `afterAll`; `reset` in `beforeEach` takes milliseconds. */
export async function startTestCloud(options: TestCloudOptions = {}): Promise<TestCloud> {
  const build = options.build ?? await ownFunctions();
  const directory = await mkdtemp(path.join(tmpdir(), 'local-cloud-'));
  const clock = createClock({ startAt: TEST_NOW, standing: true });
  const { cloud, close } = await openLocalCloud({
    directory,
    databaseDirectory: null,
    functionsDirectory: path.join(build, 'cloudfunctions'),
    appRoots: [build, path.resolve(__dirname, '../..')],
    definitions: readDefinitions(build),
    seed: options.seed === false ? null : await loadSeed(),
    strict: options.strict ?? true,
    clock, port: 0, transport: 'in-process',
    print: (line) => { process.stderr.write(`${line}\n`); },
  });
  await cloud.environment.seedIfEmpty();
  const start = cloud.database.snapshot();
  return {
    ...personActions(cloud),
    clock, cloud, database: cloud.database, people: cloud.people,
    advance: async (ms) => { await cloud.agenda.moveTo(clock.now() + ms); },
    runTimer: async (name) => await cloud.timers.run(name),
    messages: () => cloud.messages.list(),
    async reset() {
      await cloud.settled();
      await cloud.database.restore(start);
      cloud.state.reload();
      clock.reset();
      // What fell due in a later time of an earlier test is none of this one's business.
      await cloud.agenda.moveTo(clock.now());
    },
    async close() {
      await close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

function personActions(cloud: LocalCloud): Pick<TestCloud, 'call' | 'grant' | 'pay' | 'phoneCode'> {
  const calls = createClientCalls(cloud);
  const find = (app: AppName, id: string): KnownPerson => {
    const person = cloud.people.find(app, id);
    if (person === null) throw new Error(`The seed has nobody called "${id}" in the ${app} app`);
    return person;
  };
  return {
    // Four plain words read better in a test than an object would.
    // eslint-disable-next-line @typescript-eslint/max-params
    call: async (app, person, action, input) => await calls.callAction(find(app, person), action, input ?? {}) as Result<unknown, string>,
    // eslint-disable-next-line @typescript-eslint/max-params
    async grant(app, person, templateId, times = 1) {
      for (let time = 0; time < times; time++) await cloud.grants.decide(app, find(app, person).openid, { [templateId]: 'accept' });
    },
    async pay(prepayId, outcome = 'pay') {
      const { reply, notified } = await cloud.payments.answerSheet({ prepayId, outcome });
      await notified;
      return reply;
    },
    phoneCode(app, id, phone) {
      const number = phone ?? find(app, id).phone;
      if (number === undefined) throw new Error(`"${id}" has no phone number; give one`);
      return cloud.phoneCodes.issue(app, number);
    },
  };
}

async function ownFunctions(): Promise<string> {
  const isBuilt = process.env[TEST_BUILD_VARIABLE] === '1' && existsSync(TEST_BUILD);
  if (!isBuilt) await buildFunctions({ outDirectory: TEST_BUILD });
  return TEST_BUILD;
}
