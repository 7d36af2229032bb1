import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { StartFault } from './start-options';

/** What the simulator keeps in its data folder; nothing else in there is ever touched. */
const DATABASE = 'database';
const FILES = 'files';
const LOCK = 'running.pid';

/** The data folder while this process uses it. */
export interface DataFolder {
  directory: string;
  databaseDirectory: string;
  /** Lets others use the folder. */
  release(): void;
}

/**
 * Takes the data folder for this process, empty when `reset` is asked for.
 * A folder that cannot be written, or that a running simulator uses, is a `StartFault`.
 */
export function takeDataFolder(directory: string, reset: boolean): DataFolder {
  const lock = path.join(directory, LOCK);
  try {
    mkdirSync(directory, { recursive: true });
    refuseOther(directory, lock);
    writeFileSync(lock, String(process.pid));
    if (reset) for (const part of [DATABASE, FILES]) rmSync(path.join(directory, part), { recursive: true, force: true });
    mkdirSync(path.join(directory, DATABASE), { recursive: true });
  } catch (error) {
    if (error instanceof StartFault) throw error;
    throw new StartFault(`The data folder ${directory} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}); choose another with --data.`);
  }
  return { directory, databaseDirectory: path.join(directory, DATABASE), release: () => { rmSync(lock, { force: true }); } };
}

function refuseOther(directory: string, lock: string): void {
  const holder = readHolder(lock);
  if (holder !== null && holder !== process.pid && isRunning(holder)) {
    throw new StartFault(`The data folder ${directory} is in use by process ${holder}; stop it, or choose another folder with --data.`);
  }
}

function readHolder(lock: string): number | null {
  try {
    const holder = Number(readFileSync(lock, 'utf8'));
    return Number.isInteger(holder) && holder > 0 ? holder : null;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
