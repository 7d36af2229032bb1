import path from 'node:path';
import type { SeedModule } from '../seed-contract';
import { createActions } from './actions';
import { createAgenda } from './agenda';
import type { Agenda } from './agenda';
import { createBackground } from './background';
import { createCallLog, createRecent } from './call-log';
import type { CallLog, ReadRecord, Recent } from './call-log';
import { createFrameRegistry, currentFrame } from './call-frames';
import type { Clock } from './clock';
import { openDurableState } from './durable-state';
import type { DurableState } from './durable-state';
import { createEnvironment } from './environment';
import type { Environment } from './environment';
import { createEvents } from './events';
import type { Events } from './events';
import type { Print } from './function-console';
import { createFunctionHost } from './function-host';
import type { FunctionHost } from './function-host';
import type { LocalDatabase } from './database';
import { createMessagePush } from './message-push';
import type { MessagePush } from './message-push';
import { createGrants, createMessages } from './messages';
import type { Grants, Messages } from './messages';
import { createPageLookup } from './openapi/app-pages';
import type { CustomerService } from './openapi/customer-service';
import { createCustomerService } from './openapi/customer-service';
import { createOpenApis } from './openapi/open-apis';
import { createPhoneCodes } from './openapi/phone-number';
import type { PhoneCodes } from './openapi/phone-number';
import { createNotices } from './payment/notices';
import { createPayments } from './payment/payments';
import type { Payments } from './payment/payments';
import { createPeople } from './people';
import type { People } from './people';
import type { WireHandler } from './sdk-transport';
import { RESERVED_PREFIX } from './state-tables';
import { createStorage } from './storage';
import type { Storage } from './storage';
import { createStorageActions } from './storage-actions';
import type { StorageActions } from './storage-actions';
import { createTimers } from './timers';
import type { Timers } from './timers';
import { createWireServer } from './wire-server';
import type { WireServer } from './wire-server';

export interface LocalCloudOptions {
  /** Data folder; files of the storage go below it. */
  directory: string;
  /** Built functions, one folder each. */
  functionsDirectory: string;
  /** Folders in which to look for `miniprogram-<app>/app.json`, the first one found counts. */
  appRoots: readonly string[];
  database: LocalDatabase;
  clock: Clock;
  seed: SeedModule | null;
  /** Where the server can be reached, known once it listens. */
  baseUrl: () => string;
  print: Print;
}

/** The local cloud, all rooms connected. Serving it over HTTP is the business of `control/routes.ts`. */
export interface LocalCloud {
  clock: Clock;
  agenda: Agenda;
  database: LocalDatabase;
  state: DurableState;
  people: People;
  messages: Messages;
  grants: Grants;
  phoneCodes: PhoneCodes;
  payments: Payments;
  timers: Timers;
  push: MessagePush;
  host: FunctionHost;
  storage: Storage;
  storageActions: StorageActions;
  environment: Environment;
  events: Events;
  log: CallLog;
  reads: Recent<ReadRecord>;
  actions: WireHandler;
  wire: WireServer;
  seed: SeedModule | null;
  /** Waits for deliveries that were started in the background, e.g. the result of a media check. */
  settled: () => Promise<void>;
}

/** Connects the rooms over an open database. */
export async function createLocalCloud(options: LocalCloudOptions): Promise<LocalCloud> {
  const { clock, database, print } = options;
  const events = createEvents();
  const state = await openDurableState(database);
  const frames = createFrameRegistry();
  const log = createCallLog(events);
  const people = createPeople(state.people);
  const host = createFunctionHost({ directory: options.functionsDirectory, clock, frames, print, log: (line) => { log.add(line); } });
  const messages = createMessages({ table: state.messages, clock, events });
  const grants = createGrants(state.grants);
  const phoneCodes = createPhoneCodes(clock);
  const service: CustomerService = createCustomerService({ clock, people, messages, table: state.windows });
  const push = createMessagePush({ host, clock, service });
  const background = createBackground(print);
  const notices = createNotices({ ledger: state.ledger, clock, call: async (name, data) => await host.invoke({ name, data, caller: { kind: 'payment' } }) });
  const payments = createPayments({ ledger: state.ledger, clock, notices });
  const openApi = createOpenApis({
    clock, events, people, grants, messages, phoneCodes, service, state,
    hasPage: createPageLookup(options.appRoots),
    templates: () => options.seed?.templates ?? [],
    deliverMediaResult: (app, event) => { background.start(async () => await push.deliverEvent(app, event)); },
  });
  const storage = createStorage(path.join(options.directory, 'files'));
  const storageActions = createStorageActions(storage, options.baseUrl);
  const actions = createActions({ database: async (action, params) => await database.handle(action, params), host, storage: storageActions });
  const timers = createTimers(host, clock);
  const agenda = createAgenda(clock, [timers, notices]);
  const reads = watchDatabase({ database, events, clock });
  watchClock({ clock, events, state });
  const cloud = {
    clock, agenda, database, state, people, messages, grants, phoneCodes, payments, timers, push, host, storage, storageActions,
    events, log, reads, actions, seed: options.seed,
    wire: createWireServer({ actions, openApi, payments, frames, print }),
    settled: background.settled,
  };
  return { ...cloud, environment: createEnvironment(cloud) };
}

/** Announces every move of the clock, and keeps it for the next start. */
function watchClock({ clock, events, state }: { clock: Clock; events: Events; state: DurableState }): void {
  clock.onMove((now) => {
    events.emit({ type: 'clock', now });
    void state.marks.put('clock', { value: clock.offsetMs() });
  });
}

/** Adds each read to the call it belongs to, and announces writes. */
function watchDatabase({ database, events, clock }: { database: LocalDatabase; events: Events; clock: Clock }): Recent<ReadRecord> {
  const reads = createRecent<ReadRecord>();
  database.onRead(({ collection, examined, returned }) => {
    const frame = currentFrame();
    if (frame !== null) {
      frame.documentsExamined += examined;
      frame.documentsReturned += returned;
    }
    reads.add({ at: clock.now(), collection, examined, returned, function: frame?.functionName ?? null });
  });
  database.onWrite(({ collection }) => {
    if (!collection.startsWith(RESERVED_PREFIX)) events.emit({ type: 'data', collection });
  });
  return reads;
}
