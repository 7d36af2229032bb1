import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { walkFiles } from '../../build/walk-files';

const BUILT: ReadonlySet<string> = new Set(['miniprogram_npm']);

/** Every `require` in a built app leads to a file in it: WeChat's compiler does not look, the phone fails. */
export async function checkRequires(root: string, builtApp: string): Promise<string[]> {
  if (!existsSync(builtApp)) return [`${path.relative(root, builtApp)} is not built: run npm run build`];
  const scripts = (await walkFiles(builtApp, BUILT)).filter((file) => file.endsWith('.js'));
  const faults = await Promise.all(scripts.map(async (file) => {
    const targets = [...(await readFile(file, 'utf8')).matchAll(/\brequire\(["']([^"']+)["']\)/g)].map((match) => match[1] ?? '');
    return targets.filter((target) => !leadsSomewhere(file, target)).map((target) => `${path.relative(root, file)} requires '${target}', which is not in the built app`);
  }));
  return faults.flat();
}

function leadsSomewhere(file: string, target: string): boolean {
  if (!target.startsWith('.')) return false;
  const base = path.resolve(path.dirname(file), target);
  return existsSync(base) || existsSync(`${base}.js`);
}
