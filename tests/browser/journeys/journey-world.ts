/** The whole product for one test file: built apps and functions, the seed's people, a cloud over HTTP and a browser. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { createClock } from '../../../simulator/local-cloud/clock';
import { readDefinitions } from '../../../simulator/local-cloud/collection-definitions';
import type { LocalCloud } from '../../../simulator/local-cloud/local-cloud';
import { openLocalCloud } from '../../../simulator/local-cloud/open-local-cloud';
import type { OpenCloud } from '../../../simulator/local-cloud/open-local-cloud';
import { disposeBundlers } from '../../../simulator/preview/build/bundle';
import { createPreview } from '../../../simulator/preview/server';
import type { CodesReply, MadeCode, MessagesReply, SentMessage } from '../../../simulator/protocol';
import * as seed from '../../../simulator/seed';
import { launchBrowser } from '../launch';
import { buildForJourneys } from './journey-build';
import { JourneyPhone } from './journey-phone';
import type { Holder, Opening } from './journey-phone';

/** Monday 18 May 2026, 10:00 in Shanghai; from there time runs on, so that what happens later has a later time. */
export const JOURNEY_START = Date.UTC(2026, 4, 18, 2);
const PATIENCE_MS = 20_000;
const ROOT = path.resolve(__dirname, '../../..');

/** A running product and the phones around it. */
export interface JourneyWorld {
  cloud: LocalCloud;
  url: string;
  /** Hands somebody a phone of their own. */
  phone(holder: Holder, opening?: Opening): Promise<JourneyPhone>;
  /** Moves time for the cloud and every phone, and runs what falls due on the way. */
  advance(ms: number): Promise<void>;
  /** Newest first, refused ones included. */
  messages(): Promise<SentMessage[]>;
  /** Newest first. */
  codes(): Promise<MadeCode[]>;
  /** The administrator's screen: the local cloud console, at a collection such as `#/products`. */
  console(hash: string): Promise<Page>;
  /** Throws with the list when a phone noticed anything wrong. */
  expectNoErrors(): Promise<void>;
  close(): Promise<void>;
}

/** Starts everything; close it in `afterAll`. */
export async function startWorld(): Promise<JourneyWorld> {
  const dist = await buildForJourneys();
  const directory = await mkdtemp(path.join(tmpdir(), 'journey-'));
  const preview = await createPreview({ dist });
  const open = await openCloud({ dist, directory, preview });
  await open.cloud.environment.seedIfEmpty();
  open.cloud.agenda.start();
  const browser = await launchBrowser();
  return {
    ...phonesOf(browser, open),
    cloud: open.cloud,
    url: open.listener.url,
    messages: async () => (await read<MessagesReply>(open, '/__control/messages')).messages,
    console: (hash) => openConsole(browser, `${open.listener.url}/console${hash}`),
    codes: async () => (await read<CodesReply>(open, '/__control/codes')).codes,
    async close() {
      await browser.close();
      await open.close();
      await disposeBundlers();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

interface CloudParts { dist: string; directory: string; preview: Awaited<ReturnType<typeof createPreview>> }

async function openCloud({ dist, directory, preview }: CloudParts): Promise<OpenCloud> {
  return openLocalCloud({
    directory,
    databaseDirectory: null,
    functionsDirectory: path.join(dist, 'cloudfunctions'),
    appRoots: [dist, ROOT],
    definitions: readDefinitions(dist),
    seed,
    strict: true,
    clock: createClock({ startAt: JOURNEY_START }),
    port: 0,
    others: [async ({ request, response }) => preview.handle(request, response)],
    print: (line) => { process.stderr.write(`${line}\n`); },
  });
}

function phonesOf(browser: Browser, { cloud, listener }: OpenCloud): Pick<JourneyWorld, 'phone' | 'advance' | 'expectNoErrors'> {
  const phones: JourneyPhone[] = [];
  return {
    async phone(holder, opening = {}) {
      const context = await browser.newContext({
        viewport: { width: 375, height: 812 }, hasTouch: true, isMobile: true, deviceScaleFactor: 1, locale: 'zh-CN', timezoneId: 'Asia/Shanghai',
      });
      context.setDefaultTimeout(PATIENCE_MS);
      const phone = await JourneyPhone.take(context, holder, { baseUrl: listener.url, opening });
      phones.push(phone);
      return phone;
    },
    async advance(ms) {
      await cloud.agenda.moveTo(cloud.clock.now() + ms);
      for (const phone of phones) await phone.setClock(cloud.clock.now());
    },
    async expectNoErrors() {
      const errors = (await Promise.all(phones.map((phone) => phone.errors()))).flat();
      if (errors.length > 0) throw new Error(`The phones noticed errors:\n${errors.join('\n')}`);
    },
  };
}

async function openConsole(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'zh-CN', timezoneId: 'Asia/Shanghai' });
  context.setDefaultTimeout(PATIENCE_MS);
  const page = await context.newPage();
  await page.goto(address);
  return page;
}

async function read<Reply>({ listener }: OpenCloud, address: string): Promise<Reply> {
  return await (await fetch(`${listener.url}${address}`)).json() as Reply;
}
