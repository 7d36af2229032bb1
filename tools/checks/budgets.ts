import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppJson } from '../build/app-json';
import { readJson } from '../build/app-json';
import type { OutputFiles } from '../build/output-folder';
import { measurePackages } from '../build/package-sizes';
import { walkFiles } from '../build/walk-files';
import { APP_NAMES, appFolder } from '../project';
import type { CheckReport } from './check';

const MAIN_PACKAGE_BYTES = 1.2 * 1024 * 1024;
const SUB_PACKAGE_BYTES = 1024 * 1024;
const TOTAL_BYTES = 20 * 1024 * 1024;
const FILE_LINES = 300;
const BUILT: ReadonlySet<string> = new Set(['miniprogram_npm']);

/** Names fixed by others: conventions of the tools, of GitHub and of the platform. */
const FIXED_NAMES = new Set(['README.md', 'LICENSE', 'cloudbase_auth', 'CHANGELOG.md', 'CONTRIBUTING.md']);
const KEBAB_CASE = /^\.?[a-z0-9]+(?:-[a-z0-9]+)*(?:\.[a-z0-9]+(?:-[a-z0-9]+)*)*$/;
const EMPTY_WORDS = /(?:^|[-.])(?:utils?|helpers?|common|misc|managers?)(?:[-.]|$)/;
const CODE = /\.(ts|cjs|mjs|js|wxml|wxss|wxs|md)$/;
const LIMITED = /\.(ts|cjs|mjs|js|wxml|wxss|wxs)$/;
// Put together here so that this file does not object to itself.
const UNFINISHED = new RegExp(`\\b(?:${[['TO', 'DO'], ['FIX', 'ME']].map((pieces) => pieces.join('')).join('|')})\\b`);

/** Sizes of the built packages, lengths and names of the sources, and no unfinished marks. */
export async function checkBudgets(root: string): Promise<CheckReport> {
  const files = await walkFiles(root);
  const faults = await Promise.all(files.map(async (file) => sourceFaults(root, file)));
  const sizes = await Promise.all(APP_NAMES.map(async (app) => packageFaults(root, appFolder(app))));
  return { faults: [...new Set([...faults.flat(), ...sizes.flat()])], looked: `${files.length} files` };
}

async function sourceFaults(root: string, file: string): Promise<string[]> {
  const relative = path.relative(root, file).replaceAll(path.sep, '/');
  const faults = relative.split('/').filter((name) => !FIXED_NAMES.has(name)).flatMap((name) => [
    ...(KEBAB_CASE.test(name) ? [] : [`${relative}: '${name}' is not kebab-case`]),
    ...(EMPTY_WORDS.test(name) ? [`${relative}: '${name}' does not say what is inside`] : []),
  ]);
  if (!CODE.test(relative)) return faults;
  const lines = (await readFile(file, 'utf8')).split('\n');
  if (LIMITED.test(relative) && lines.length - 1 > FILE_LINES) faults.push(`${relative} has ${lines.length - 1} lines, at most ${FILE_LINES}`);
  return [...faults, ...lines.flatMap((line, index) => (UNFINISHED.test(line) ? [`${relative}:${index + 1} is marked as unfinished`] : []))];
}

async function packageFaults(root: string, app: string): Promise<string[]> {
  const built = path.join(root, 'dist', app);
  if (!existsSync(built)) return [`${app} is not built: run npm run build`];
  const files: OutputFiles = new Map(await Promise.all((await walkFiles(built, BUILT)).map(async (file): Promise<[string, Uint8Array]> =>
    [path.relative(built, file).replaceAll(path.sep, '/'), await readFile(file)])));
  const { mainBytes, subPackageBytes } = measurePackages(await readJson<AppJson>(path.join(built, 'app.json'), `dist/${app}/app.json`), files);
  const total = mainBytes + Object.values(subPackageBytes).reduce((sum, bytes) => sum + bytes, 0);
  return [
    ...over(`${app}: the main package`, mainBytes, MAIN_PACKAGE_BYTES),
    ...Object.entries(subPackageBytes).flatMap(([name, bytes]) => over(`${app}: ${name}`, bytes, SUB_PACKAGE_BYTES)),
    ...over(`${app}: all packages together`, total, TOTAL_BYTES),
  ];
}

function over(what: string, bytes: number, limit: number): string[] {
  return bytes > limit ? [`${what}: ${Math.ceil(bytes / 1024)} KB, at most ${Math.floor(limit / 1024)} KB`] : [];
}
