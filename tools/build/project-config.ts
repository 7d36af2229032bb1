import path from 'node:path';
import type { AppName } from '../project';
import { appFolder } from '../project';
import { readJson } from './app-json';

/**
 * `project.config.json` inside a built app, or null for the customer app, which DevTools opens at the repository.
 *
 * The compiler settings come from the root, so that both apps are compiled alike; name and AppID from the app's own file.
 */
export async function projectConfigOf(root: string, app: AppName): Promise<string | null> {
  if (app === 'customer') return null;
  const shared = await readJson<Record<string, unknown>>(path.join(root, 'project.config.json'), 'project.config.json');
  const ownPath = `${appFolder(app)}/project.config.json`;
  const own = await readJson<Record<string, unknown>>(path.join(root, ownPath), ownPath);
  const { cloudfunctionRoot: _ownedByCustomer, ...settings } = shared;
  return `${JSON.stringify({ ...settings, ...own, miniprogramRoot: './' }, null, 2)}\n`;
}
