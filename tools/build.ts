/** `npm run build`: what DevTools opens and uploads, in `dist/`. Nothing in there is ever edited or committed. */
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { BuildFault, allOrFaults } from './build/build-fault';
import { databaseJson } from './build/database';
import { bundleFunctions } from './build/functions';
import { buildMiniProgram } from './build/mini-program';
import { writeFolder, writeIfChanged } from './build/output-folder';
import type { PackageSizes } from './build/package-sizes';
import type { AppName } from './project';
import { PROJECT_ROOT, appFolder } from './project';

export { BuildFault } from './build/build-fault';

/** What can be built on its own. */
export type BuildPart = AppName | 'functions';

export interface BuildOptions {
  /** Default: all three. */
  only?: readonly BuildPart[];
  /** Default: `dist` in the repository. */
  outDirectory?: string;
  /** Default: this repository. */
  root?: string;
}

/** What one part of the build did. */
export interface PartReport {
  part: BuildPart;
  /** Paths below the part's folder that were written or removed. */
  changed: string[];
  fileCount: number;
  /** Mini programs only. */
  sizes?: PackageSizes;
  /** Fonts that the component library loads from the network; the preview serves its own copies. */
  remoteFonts: string[];
}

export interface BuildReport {
  parts: PartReport[];
  durationMs: number;
}

/**
 * Builds both mini programs, the cloud functions and `database.json`.
 *
 * Parts without faults are written even when another has some. Files whose content is the same are left alone.
 *
 * @throws BuildFault listing the faults of all parts
 */
export async function buildAll(options: BuildOptions = {}): Promise<BuildReport> {
  const startedMs = performance.now();
  const { only = ['customer', 'staff', 'functions'], root = PROJECT_ROOT } = options;
  const outDirectory = options.outDirectory ?? path.join(root, 'dist');
  const parts = await allOrFaults(only.map(async (part) => part === 'functions'
    ? buildFunctions({ outDirectory, root })
    : buildApp(part, outDirectory, root)));
  return { parts, durationMs: performance.now() - startedMs };
}

/**
 * Builds `<outDirectory>/cloudfunctions/` and `<outDirectory>/database.json`.
 *
 * @throws BuildFault listing everything wrong in their sources
 */
export async function buildFunctions(options: { outDirectory: string; root?: string }): Promise<PartReport> {
  const { outDirectory, root = PROJECT_ROOT } = options;
  const [files, database] = await Promise.all([bundleFunctions(root), databaseJson(root)]);
  const staging = stagingIn(outDirectory);
  const changed = await writeFolder(path.join(outDirectory, 'cloudfunctions'), files, staging);
  if (database !== null && await writeIfChanged(path.join(outDirectory, 'database.json'), database, staging)) changed.push('../database.json');
  return { part: 'functions', changed, fileCount: files.size, remoteFonts: [] };
}

async function buildApp(app: AppName, outDirectory: string, root: string): Promise<PartReport> {
  const { files, sizes, remoteFonts } = await buildMiniProgram(root, app);
  const changed = await writeFolder(path.join(outDirectory, appFolder(app)), files, stagingIn(outDirectory));
  return { part: app, changed, fileCount: files.size, sizes, remoteFonts };
}

function stagingIn(outDirectory: string): string {
  return path.join(outDirectory, '.staging');
}

/** The report as the terminal shows it. */
export function describeBuild(report: BuildReport): string {
  const lines = report.parts.map((part) => {
    const size = part.sizes ? `, main package ${Math.round(part.sizes.mainBytes / 1024)} KB` : '';
    const fonts = part.remoteFonts.length > 0 ? `, ${part.remoteFonts.length} fonts from the network` : '';
    return `${part.part.padEnd(10)} ${part.fileCount} files, ${part.changed.length} changed${size}${fonts}`;
  });
  return [...lines, `built in ${Math.round(report.durationMs)} ms`].join('\n');
}

async function main(): Promise<void> {
  try {
    console.log(describeBuild(await buildAll()));
  } catch (error) {
    if (!(error instanceof BuildFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

if (process.argv[1] === __filename) void main();
