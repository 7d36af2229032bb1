/** Reads the parts of a mini program's json files that the tools need. */
import { readFile } from 'node:fs/promises';
import { BuildFault } from './build-fault';

interface SubPackage { root: string; name?: string; pages: string[] }

/** `app.json`, as far as the tools look at it. Both spellings of the sub-package list are WeChat's own. */
export interface AppJson {
  pages: string[];
  subPackages?: SubPackage[];
  subpackages?: SubPackage[];
  tabBar?: { list: { pagePath: string; iconPath?: string; selectedIconPath?: string }[] };
  preloadRule?: Record<string, { packages: string[] }>;
  entryPagePath?: string;
  usingComponents?: Record<string, string>;
}

/** @throws BuildFault with the path when the file is missing or is not JSON */
export async function readJson<Shape>(file: string, shown: string): Promise<Shape> {
  const text = await readFile(file, 'utf8').catch(() => { throw new BuildFault([`${shown} does not exist`]); });
  try {
    return JSON.parse(text) as Shape;
  } catch (error) {
    throw new BuildFault([`${shown} is not JSON: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

/** Sub-packages of an app, roots without slashes at either end. */
export function subPackagesOf(app: AppJson): SubPackage[] {
  return (app.subPackages ?? app.subpackages ?? []).map((part) => ({ ...part, root: part.root.replace(/^\/|\/$/g, '') }));
}

/** Every declared page, e.g. `packages/test-drive/pages/book/book`. */
export function pagesOf(app: AppJson): string[] {
  return [...app.pages, ...subPackagesOf(app).flatMap((part) => part.pages.map((page) => `${part.root}/${page}`))];
}
