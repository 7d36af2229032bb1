/** Builds one mini program in memory: scripts file by file, the used components, the assets. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { AppName } from '../project';
import type { AppJson } from './app-json';
import { readJson } from './app-json';
import { BuildFault, faultsOf } from './build-fault';
import { buildModules } from './module-graph';
import type { ModulePlaces } from './module-places';
import { modulePlaces } from './module-places';
import type { OutputFiles } from './output-folder';
import type { PackageSizes } from './package-sizes';
import { measurePackages } from './package-sizes';
import { projectConfigOf } from './project-config';
import { collectUiClosure } from './ui-closure';
import { walkFiles } from './walk-files';

/** A mini program ready to be written. */
export interface BuiltMiniProgram {
  files: OutputFiles;
  sizes: PackageSizes;
  remoteFonts: string[];
}

interface UsingComponents { usingComponents?: Record<string, string> }

const ASSET = /\.(wxml|wxss|wxs|json|png|jpe?g|gif|webp|svg)$/;
const NOT_SHIPPED = new Set(['tsconfig.json', 'project.config.json']);

/** @throws BuildFault with everything wrong in its sources */
export async function buildMiniProgram(root: string, app: AppName): Promise<BuiltMiniProgram> {
  const places = modulePlaces(root, app);
  const sources = await walkFiles(places.appDirectory);
  const appJson = await readJson<AppJson>(path.join(places.appDirectory, 'app.json'), `miniprogram-${app}/app.json`);
  const assets = sources.filter((file) => ASSET.test(file) && !NOT_SHIPPED.has(path.basename(file)));
  const ui = await collectUiClosure(await installedComponents(assets, places), places);
  const scripts = sources.filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts') && !file.endsWith('.test.ts'));
  const files: OutputFiles = new Map([...await buildModules([...scripts, ...ui.scripts], places), ...ui.assets]);
  await Promise.all(assets.map(async (file) => {
    files.set(path.relative(places.appDirectory, file).replaceAll(path.sep, '/'), await readFile(file));
  }));
  const sizes = measurePackages(appJson, files);
  const projectConfig = await projectConfigOf(root, app);
  if (projectConfig) files.set('project.config.json', projectConfig);
  return { files, sizes, remoteFonts: ui.remoteFonts };
}

/** Values of every `usingComponents` that name an installed package. */
async function installedComponents(assets: string[], places: ModulePlaces): Promise<string[]> {
  const jsonFiles = assets.filter((file) => file.endsWith('.json'));
  const faults: string[] = [];
  const found = await Promise.all(jsonFiles.map(async (file) => {
    const json = await readJson<UsingComponents>(file, path.relative(places.root, file)).catch((error: unknown): UsingComponents => {
      faults.push(...faultsOf(error));
      return {};
    });
    return Object.values(json.usingComponents ?? {}).filter((target) => !target.startsWith('.') && !target.startsWith('/'));
  }));
  if (faults.length > 0) throw new BuildFault(faults);
  return [...new Set(found.flat())].sort();
}
