import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { BuildFault, buildAll } from '../tools/build';
import { watchBuild } from '../tools/watch';
import type { DataFolder } from './data-folder';
import { readDefinitions } from './local-cloud/collection-definitions';
import type { LocalCloud } from './local-cloud/local-cloud';
import { openLocalCloud } from './local-cloud/open-local-cloud';
import type { OpenCloud } from './local-cloud/open-local-cloud';
import { loadSeed } from './local-cloud/seed-module';
import { openPreview } from './open-preview';
import type { Preview } from './open-preview';
import { StartFault } from './start-options';
import type { StartOptions } from './start-options';

export interface RunOptions {
  root: string;
  options: StartOptions;
  folder: DataFolder;
}

/** The simulator while it runs. */
export interface RunningSimulator {
  url: string;
  /** One line on what was built and seeded. */
  summary: string;
  close(): Promise<void>;
}

/** Everything `npm start` does after its options are read; what the person can mend is a `StartFault`. */
export async function runSimulator({ root, options, folder }: RunOptions): Promise<RunningSimulator> {
  const dist = path.join(root, 'dist');
  await requireFreePort(options.port);
  const built = options.build ? await build() : requireBuild(dist);
  const preview = options.preview ? await openPreview(dist) : null;
  const open = await openCloud({ root, dist, options, folder, preview });
  try {
    const isFresh = await open.cloud.environment.seedIfEmpty();
    open.cloud.agenda.start();
    const stopWatching = options.watch ? await watchSources({ cloud: open.cloud, dist, preview }) : async () => { /* Nothing watches. */ };
    return {
      url: open.listener.url,
      summary: `${built}, ${isFresh ? 'environment seeded' : 'environment as it was'}${preview === null ? ', no preview' : ''}`,
      close: async () => {
        await stopWatching();
        await open.close();
      },
    };
  } catch (error) {
    await open.close();
    throw error;
  }
}

async function build(): Promise<string> {
  // Loading the SDK takes about as long as the bundler's own process needs to begin: do both at once.
  const warmUp = new Promise<void>((resolve) => { setImmediate(() => { createRequire(__filename)('wx-server-sdk'); resolve(); }); });
  try {
    const [report] = await Promise.all([buildAll(), warmUp]);
    return `built in ${(report.durationMs / 1000).toFixed(1)} s`;
  } catch (error) {
    if (error instanceof BuildFault) throw new StartFault(error.message);
    throw error;
  }
}

/** Refuses to skip a build that never was. */
function requireBuild(dist: string): string {
  if (!existsSync(path.join(dist, 'database.json'))) throw new StartFault(`Nothing is built in ${dist} yet; start without --build=skip.`);
  return 'build skipped';
}

interface CloudParts { root: string; dist: string; options: StartOptions; folder: DataFolder; preview: Preview | null }

async function openCloud({ root, dist, options, folder, preview }: CloudParts): Promise<OpenCloud> {
  const seed = await loadSeed();
  try {
    return await openLocalCloud({
      directory: folder.directory,
      databaseDirectory: folder.databaseDirectory,
      functionsDirectory: path.join(dist, 'cloudfunctions'),
      appRoots: [dist, root],
      definitions: readDefinitions(dist),
      seed,
      strict: false,
      port: options.port,
      others: preview === null ? [] : [async ({ request, response }) => await preview.handle(request, response)],
      print: (line) => { console.error(line); },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('\n')[0] ?? '' : String(error);
    throw new StartFault(`The data in ${folder.directory} cannot be opened (${reason}); start once with --reset to begin anew.`);
  }
}

/** Rejects with a sentence when another program has the port, before any work is done. */
async function requireFreePort(port: number): Promise<void> {
  if (port === 0) return;
  await new Promise<void>((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error: NodeJS.ErrnoException) => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(new StartFault(isTaken ? `Port ${port} is taken; stop the other program or choose another with --port.` : `Port ${port} cannot be used (${error.code ?? error.message}); choose another with --port.`));
    });
    probe.listen(port, '127.0.0.1', () => { probe.close(() => { resolve(); }); });
  });
}

async function watchSources({ cloud, dist, preview }: { cloud: LocalCloud; dist: string; preview: Preview | null }): Promise<() => Promise<void>> {
  const rebuilt = async (changed: { customer: boolean; staff: boolean; functions: boolean }): Promise<void> => {
    if (changed.functions) {
      await cloud.database.define(readDefinitions(dist));
      cloud.host.reload();
    }
    for (const app of ['customer', 'staff'] as const) if (changed[app]) await preview?.rebuild(app);
    const apps = (['customer', 'staff'] as const).filter((app) => changed[app]);
    const [only] = apps;
    if (only !== undefined) cloud.events.emit({ type: 'reload', app: apps.length === 2 ? 'both' : only });
  };
  const show = (error: unknown): void => { console.error(error instanceof Error ? error.message : error); };
  return await watchBuild((changed) => { rebuilt(changed).catch(show); }, show);
}
