/** Rebuilds what a saved file belongs to, and keeps watching through faults. */
import path from 'node:path';
import { watch } from 'chokidar';
import type { BuildPart } from './build';
import { buildAll } from './build';
import { PROJECT_ROOT } from './project';

/** Which parts came out different. */
export type Changed = Record<BuildPart, boolean>;

export interface WatchOptions {
  /** Default: this repository. */
  root?: string;
  /** Default: `dist` in the root. */
  outDirectory?: string;
}

const PARTS: readonly BuildPart[] = ['customer', 'staff', 'functions'];
const ROOMS: Record<string, readonly BuildPart[]> = {
  'miniprogram-customer': ['customer'],
  'miniprogram-staff': ['staff'],
  cloudfunctions: ['functions'],
  shared: PARTS,
};
// Editors save in bursts; one rebuild answers them all.
const QUIET_MS = 60;

/**
 * Watches the sources until the answered function is called. Build once before: nothing is built until something changes.
 *
 * @param onRebuilt called after each rebuild that changed something in `dist/`
 * @param onError called with the fault; watching goes on
 * @returns resolves when the watcher sees changes; call the answer to stop
 */
export async function watchBuild(
  onRebuilt: (changed: Changed) => void,
  onError: (error: unknown) => void,
  options: WatchOptions = {},
): Promise<() => Promise<void>> {
  const { root = PROJECT_ROOT } = options;
  const session = new RebuildSession({ ...options, root }, onRebuilt, onError);
  const watcher = watch(Object.keys(ROOMS).map((room) => path.join(root, room)), {
    ignoreInitial: true,
    ignored: (file) => /\.test\.ts$|\.md$|(^|\/)\.[^/]+$/.test(path.relative(root, file)),
  });
  watcher.on('all', (_event, file) => { session.note(path.relative(root, file)); });
  watcher.on('error', onError);
  await new Promise<void>((resolve) => { watcher.once('ready', () => { resolve(); }); });
  return async () => {
    await watcher.close();
    await session.stop();
  };
}

class RebuildSession {
  private readonly pending = new Set<BuildPart>();
  private timer: NodeJS.Timeout | null = null;
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly options: WatchOptions,
    private readonly onRebuilt: (changed: Changed) => void,
    private readonly onError: (error: unknown) => void,
  ) {}

  note(file: string): void {
    const room = file.split(path.sep)[0] ?? '';
    for (const part of ROOMS[room] ?? []) this.pending.add(part);
    if (this.timer) clearTimeout(this.timer);
    this.timer = setTimeout(() => { this.running = this.running.then(async () => this.rebuild()); }, QUIET_MS);
  }

  async stop(): Promise<void> {
    if (this.timer) clearTimeout(this.timer);
    await this.running;
  }

  private async rebuild(): Promise<void> {
    const only = [...this.pending];
    this.pending.clear();
    try {
      const { parts } = await buildAll({ ...this.options, only });
      const changed = (part: BuildPart): boolean => parts.some((report) => report.part === part && report.changed.length > 0);
      const answer: Changed = { customer: changed('customer'), staff: changed('staff'), functions: changed('functions') };
      if (answer.customer || answer.staff || answer.functions) this.onRebuilt(answer);
    } catch (error) {
      this.onError(error);
    }
  }
}
