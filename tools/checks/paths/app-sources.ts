import path from 'node:path';
import type { AppJson } from '../../build/app-json';
import { pagesOf, readJson } from '../../build/app-json';
import { walkFiles } from '../../build/walk-files';
import type { AppName } from '../../project';
import { appFolder } from '../../project';

/** One mini program as the path checks see it. */
export interface AppSources {
  app: AppName;
  root: string;
  directory: string;
  appJson: AppJson;
  /** Declared pages, e.g. `packages/lead/pages/list/list`. */
  pages: string[];
  /** Every source file, relative to the app, with forward slashes. */
  files: Set<string>;
}

/** @throws BuildFault when `app.json` is missing or broken */
export async function readAppSources(root: string, app: AppName): Promise<AppSources> {
  const directory = path.join(root, appFolder(app));
  const appJson = await readJson<AppJson>(path.join(directory, 'app.json'), `${appFolder(app)}/app.json`);
  const files = (await walkFiles(directory)).map((file) => path.relative(directory, file).replaceAll(path.sep, '/'));
  return { app, root, directory, appJson, pages: pagesOf(appJson), files: new Set(files) };
}

/** A file of the app as faults show it. */
export function shown(app: AppSources, file: string): string {
  return `${appFolder(app.app)}/${file}`;
}
