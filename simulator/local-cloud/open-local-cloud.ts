import type { CollectionDefinition, LocalDatabase } from './database';
import { openDatabase } from './database';
import { createClock } from './clock';
import type { Clock } from './clock';
import { createCloudHandler } from './control/routes';
import type { Print } from './function-console';
import { listen } from './http-listener';
import type { Handler, Listener } from './http-listener';
import { createLocalCloud } from './local-cloud';
import type { LocalCloud } from './local-cloud';
import { enterCloud } from './sdk-process';
import { installInProcessTransport } from './sdk-transport';
import type { SeedModule } from '../seed-contract';

export interface OpenCloudOptions {
  /** Folder of the database; null keeps it in memory. */
  databaseDirectory: string | null;
  /** Folder below which stored files go. */
  directory: string;
  functionsDirectory: string;
  /** Folders in which to look for `miniprogram-<app>/app.json`. */
  appRoots: readonly string[];
  definitions: readonly CollectionDefinition[];
  seed: SeedModule | null;
  /** Refuse queries without an index. */
  strict: boolean;
  /** Absent: the real time, moved by as much as when the process last ended. */
  clock?: Clock;
  /** 0 takes any free port. */
  port: number;
  /** Default `http`: the SDK uses sockets, as on the platform. `in-process` is faster and for tests. */
  transport?: 'http' | 'in-process';
  /** Handlers asked after the cloud's own. */
  others?: readonly Handler[];
  print: Print;
}

/** A local cloud that is being served. */
export interface OpenCloud {
  cloud: LocalCloud;
  listener: Listener;
  close: () => Promise<void>;
}

/** Opens the database, connects the rooms, listens, and makes this process look like the cloud to the SDK. */
export async function openLocalCloud(options: OpenCloudOptions): Promise<OpenCloud> {
  let baseUrl = '';
  let clock = options.clock ?? createClock();
  const database = await openDatabase({ directory: options.databaseDirectory, now: () => clock.now(), strict: options.strict });
  await database.define(options.definitions);
  if (options.clock === undefined) clock = createClock({ movedByMs: movedBy(database) });
  const cloud = await createLocalCloud({ ...options, database, clock, baseUrl: () => baseUrl });
  const listener = await listen(options.port, [createCloudHandler(cloud), ...options.others ?? []]).catch(async (error: unknown) => {
    await database.close();
    throw error;
  });
  baseUrl = listener.url;
  const leaveCloud = enterCloud(baseUrl);
  const restoreTransport = options.transport === 'in-process' ? installInProcessTransport(cloud.actions) : () => undefined;
  return {
    cloud,
    listener,
    async close() {
      cloud.agenda.stop();
      await cloud.settled();
      await listener.close();
      restoreTransport();
      leaveCloud();
      await database.close();
    },
  };
}

/** How far the clock had been moved when the data was last in use, ms. */
function movedBy(database: LocalDatabase): number {
  const isKept = database.collections().some(({ name }) => name === '__marks');
  const mark = isKept ? database.readAll('__marks', { limit: Infinity }).find(({ _id }) => _id === 'clock') : undefined;
  return (mark?.['value'] as { value: number } | undefined)?.value ?? 0;
}
