import path from 'node:path';
import { BuildFault } from '../build/build-fault';
import { walkFiles } from '../build/walk-files';
import type { AppName } from '../project';
import { APP_NAMES, appFolder } from '../project';
import type { CheckReport } from './check';
import type { AppSources } from './paths/app-sources';
import { readAppSources } from './paths/app-sources';
import { checkAppJson } from './paths/app-json';
import { checkComponents, checkHandlers, checkPictures, checkStylePictures } from './paths/templates';
import { checkRequires } from './paths/requires';
import { checkUrls } from './paths/urls';

/** Everything that names a page, a component, a picture, a handler or a module names one that exists. */
export async function checkPaths(root: string): Promise<CheckReport> {
  const faults: string[] = [];
  const apps: Partial<Record<AppName, AppSources>> = {};
  for (const app of APP_NAMES) {
    try {
      apps[app] = await readAppSources(root, app);
    } catch (error) {
      if (!(error instanceof BuildFault)) throw error;
      faults.push(...error.faults);
    }
  }
  const present = Object.values(apps);
  for (const app of present) {
    faults.push(...checkAppJson(app), ...checkComponents(app), ...checkHandlers(app), ...checkPictures(app), ...checkStylePictures(app));
    faults.push(...await checkRequires(root, path.join(root, 'dist', appFolder(app.app))));
  }
  const roomFiles = (await Promise.all(['shared', 'cloudfunctions'].map(async (room) => walkFiles(path.join(root, room))))).flat();
  faults.push(...checkUrls(root, present, roomFiles));
  const pages = present.reduce((sum, app) => sum + app.pages.length, 0);
  return { faults, looked: `${pages} pages` };
}
