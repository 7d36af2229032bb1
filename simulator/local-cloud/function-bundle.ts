import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The `config.json` beside a function, as the platform reads it, plus `timeout`. */
export interface FunctionConfig {
  /** Open APIs the function may call. */
  permissions: ReadonlySet<string>;
  /** At most one: the platform allows a single trigger per function. */
  timer: { name: string; cron: string } | null;
  timeoutSeconds: number;
}

/** A function's entry: `exports.main(event, context)`. */
export type FunctionMain = (event: unknown, context: unknown) => unknown;

/** What a bundle is given instead of the global of the same name. */
export interface BundleGlobals {
  Date: DateConstructor;
  console: Pick<Console, 'log' | 'info' | 'warn' | 'error' | 'debug'>;
}

/** Documented by CloudBase as the default; the console allows up to 60. */
const DEFAULT_TIMEOUT_SECONDS = 20;
const SDK = 'wx-server-sdk';

/** Names of the functions in a folder: every sub-folder with an `index.js`. */
export function listBundles(directory: string): string[] {
  if (!existsSync(directory)) return [];
  return readdirSync(directory).filter((name) => existsSync(path.join(directory, name, 'index.js'))).sort();
}

/** Reads `config.json`; a function without one has no permissions and no timer. More than one trigger throws. */
export function readConfig(directory: string, name: string): FunctionConfig {
  const file = path.join(directory, name, 'config.json');
  const raw = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) as RawConfig : {};
  const triggers = raw.triggers ?? [];
  if (triggers.length > 1) throw new Error(`${name}/config.json declares ${triggers.length} triggers; the platform allows one`);
  const [trigger] = triggers;
  return {
    permissions: new Set(raw.permissions?.openapi ?? []),
    timer: trigger === undefined ? null : { name: trigger.name, cron: trigger.config },
    timeoutSeconds: raw.timeout ?? DEFAULT_TIMEOUT_SECONDS,
  };
}

interface RawConfig {
  permissions?: { openapi?: string[] };
  triggers?: { name: string; type: string; config: string }[];
  timeout?: number;
}

/**
 * Evaluates a built bundle and answers its `main`.
 * `Function` rather than `require`, so that the simulated `Date` and `console` can be handed in;
 * the SDK comes from this project, so that every bundle shares one instance.
 */
export function loadBundle(directory: string, name: string, globals: BundleGlobals): FunctionMain {
  const file = path.join(directory, name, 'index.js');
  const own = createRequire(file);
  const project = createRequire(__filename);
  const load = (request: string): unknown => (request === SDK ? project(SDK) : own(request)) as unknown;
  const module: { exports: { main?: unknown } } = { exports: {} };
  const source = `${readFileSync(file, 'utf8')}\n//# sourceURL=${file}`;
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- evaluating the bundle is the point, see above
  const run = new Function('exports', 'require', 'module', '__filename', '__dirname', 'Date', 'console', source) as (...values: unknown[]) => void;
  run(module.exports, load, module, file, path.dirname(file), globals.Date, globals.console);
  if (typeof module.exports.main !== 'function') throw new Error(`${name}/index.js does not export main`);
  return module.exports.main as FunctionMain;
}
