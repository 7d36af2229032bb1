/** Where a module of a mini program comes from and where it goes: the only map between sources and `dist/`. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { AppName, UiLibrary } from '../project';
import { NODE_MODULES, UI_LIBRARIES, appFolder } from '../project';
import { BuildFault } from './build-fault';

/** Packages a mini program may import beside its component library; `dijkstrajs` is what `qrcode` stands on. */
const PLAIN_PACKAGES = ['dayjs', 'qrcode', 'dijkstrajs'];

/** The folders one app is built from. */
export interface ModulePlaces {
  root: string;
  app: AppName;
  appDirectory: string;
  library: UiLibrary;
  libraryDirectory: string;
}

export function modulePlaces(root: string, app: AppName): ModulePlaces {
  const library = UI_LIBRARIES[app];
  return {
    root, app, library,
    appDirectory: path.join(root, appFolder(app)),
    libraryDirectory: path.join(NODE_MODULES, library.packageName, library.folder),
  };
}

/** True for code that was installed rather than written here. */
export function isInstalled(file: string): boolean {
  return file.startsWith(NODE_MODULES + path.sep);
}

/**
 * Path in the built app, forward slashes, `.ts` as `.js`.
 *
 * @throws BuildFault for a file a mini program cannot hold: contracts, administrators' documents, cloud functions, anything outside
 */
export function outputPath(file: string, places: ModulePlaces): string {
  const rows: [string, string][] = [
    [places.appDirectory, ''],
    [path.join(places.root, 'shared/core'), 'shared/core/'],
    [path.join(places.root, 'shared/domain'), 'shared/domain/'],
    [places.libraryDirectory, `miniprogram_npm/${places.library.packageName}/`],
    ...PLAIN_PACKAGES.map((name): [string, string] => [path.join(NODE_MODULES, name), `miniprogram_npm/${name}/`]),
  ];
  for (const [directory, prefix] of rows) {
    if (!file.startsWith(directory + path.sep)) continue;
    return prefix + path.relative(directory, file).replaceAll(path.sep, '/').replace(/\.ts$/, '.js');
  }
  throw new BuildFault([`${path.relative(places.root, file)} cannot be part of a mini program`]);
}

/**
 * The file a specifier means.
 *
 * @throws BuildFault when there is none, or when a mini program may not import it
 */
export function resolveModule(importer: string, specifier: string, places: ModulePlaces): string {
  const shown = `${path.relative(places.root, importer)} imports '${specifier}'`;
  if (/^@shared\/contracts(\/|$)/.test(specifier)) {
    throw new BuildFault([`${shown}: contracts are not shipped to phones, use 'import type'`]);
  }
  if (/^@shared\/documents(\/|$)/.test(specifier)) throw new BuildFault([`${shown}: administrators' documents are not shipped to phones`]);
  const found = candidateBases(importer, specifier, places).map(existingFile).find((file) => file !== null);
  if (!found) throw new BuildFault([`${shown}: no such file, or a package that mini programs may not use`]);
  return found;
}

function candidateBases(importer: string, specifier: string, places: ModulePlaces): string[] {
  if (specifier.startsWith('.')) return [path.resolve(path.dirname(importer), specifier)];
  if (specifier.startsWith('/')) return [path.join(places.appDirectory, specifier)];
  if (specifier.startsWith('@shared/')) return [path.join(places.root, 'shared', specifier.slice('@shared/'.length))];
  if (importer.startsWith(places.libraryDirectory)) return [path.join(places.libraryDirectory, 'miniprogram_npm', specifier)];
  const { packageName } = places.library;
  if (specifier.startsWith(`${packageName}/`)) return [path.join(places.libraryDirectory, specifier.slice(packageName.length + 1))];
  if (PLAIN_PACKAGES.includes(specifier)) return [require.resolve(specifier, { paths: [NODE_MODULES] })];
  return PLAIN_PACKAGES.some((name) => specifier.startsWith(`${name}/`)) ? [path.join(NODE_MODULES, specifier)] : [];
}

function existingFile(base: string): string | null {
  const candidates = [base, ...['.ts', '.js', '/index.ts', '/index.js'].map((ending) => base + ending)];
  return candidates.find((file) => statSync(file, { throwIfNoEntry: false })?.isFile()) ?? null;
}
