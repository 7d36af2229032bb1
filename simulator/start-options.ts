import path from 'node:path';
import { parseArgs } from 'node:util';

/** Why the simulator cannot start, as one sentence for the person at the terminal. */
export class StartFault extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'StartFault';
  }
}

/** What `npm start -- …` was asked for. */
export interface StartOptions {
  port: number;
  /** Empties the data folder first. */
  reset: boolean;
  /** Absolute path. */
  data: string;
  preview: boolean;
  watch: boolean;
  build: boolean;
}

/** One line per option, for the refusal of an unknown one. */
const USAGE = 'Options: --port 5180, --data .data, --reset, --no-preview, --watch, --build=skip';
const OLDEST_NODE = [20, 11] as const;

/** Reads the command line; anything unknown or malformed is a `StartFault`. */
export function readStartOptions(args: readonly string[], root: string): StartOptions {
  const values = parse(args);
  const port = Number(values.port ?? '5180');
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new StartFault(`--port must be a number from 0 to 65535, not "${values.port ?? ''}".`);
  if (values.build !== undefined && values.build !== 'skip') throw new StartFault(`--build knows only "skip", not "${values.build}".`);
  return {
    port,
    data: path.resolve(root, values.data ?? '.data'),
    reset: values.reset === true,
    preview: values['no-preview'] !== true,
    watch: values.watch === true,
    build: values.build !== 'skip',
  };
}

function parse(args: readonly string[]): { port?: string; data?: string; build?: string; reset?: boolean; 'no-preview'?: boolean; watch?: boolean } {
  try {
    return parseArgs({
      args: [...args],
      strict: true,
      options: {
        port: { type: 'string' }, data: { type: 'string' }, build: { type: 'string' },
        reset: { type: 'boolean' }, 'no-preview': { type: 'boolean' }, watch: { type: 'boolean' },
      },
    }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(/[.:\n]/)[0] ?? '' : String(error);
    throw new StartFault(`${reason}. ${USAGE}.`);
  }
}

/** Refuses a Node that is too old; `version` like `v20.11.0`. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldestMajor, oldestMinor] = OLDEST_NODE;
  if (major < oldestMajor || (major === oldestMajor && minor < oldestMinor)) {
    throw new StartFault(`Node ${oldestMajor}.${oldestMinor} or newer is needed; this is ${version}.`);
  }
}
