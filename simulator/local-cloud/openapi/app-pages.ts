import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppName } from '../../protocol';

interface AppJson { pages?: string[]; subPackages?: SubPackage[]; subpackages?: SubPackage[] }
interface SubPackage { root: string; pages: string[] }

/** Answers whether a page exists in an app. */
export type PageLookup = (app: AppName, page: string) => boolean;

/**
 * Looks pages up in the first `miniprogram-<app>/app.json` found under `roots` (the build, then the source).
 * An app that exists nowhere has no page list to check against, so there every page passes.
 * A leading slash and a query are ignored.
 */
export function createPageLookup(roots: readonly string[]): PageLookup {
  return (app, page) => {
    const file = roots.map((root) => path.join(root, `miniprogram-${app}`, 'app.json')).find(existsSync);
    if (file === undefined) return true;
    const wanted = page.replace(/^\//, '').split('?')[0];
    return pagesOf(JSON.parse(readFileSync(file, 'utf8')) as AppJson).some((known) => known === wanted);
  };
}

function pagesOf(app: AppJson): string[] {
  const packages = app.subPackages ?? app.subpackages ?? [];
  const inPackages = packages.flatMap(({ root, pages }) => pages.map((page) => `${root.replace(/\/$/, '')}/${page}`));
  return [...(app.pages ?? []), ...inPackages];
}
