import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { AppSources } from './app-sources';

// A quoted page address: with a leading slash for navigation, without one in messages and codes.
const PAGE_ADDRESS = /(["'`])\/?((?:packages\/[a-z0-9-]+\/)?pages\/[a-z0-9-]+\/[a-z0-9-]+[^"'`?$\s{]*)(\$\{)?/g;

/**
 * Page addresses written as literals name declared pages.
 *
 * A mini program can open its own pages only; shared code and functions may name pages of either app.
 *
 * @param roomFiles absolute paths of shared code and functions
 */
export function checkUrls(root: string, apps: AppSources[], roomFiles: string[]): string[] {
  const anyPage = new Set(apps.flatMap((app) => app.pages));
  const own = apps.flatMap((app) => [...app.files].filter((file) => isSearched(file) && file !== 'app.json')
    .flatMap((file) => faultsIn(path.join(app.directory, file), root, new Set(app.pages))));
  return [...own, ...roomFiles.filter(isSearched).flatMap((file) => faultsIn(file, root, anyPage))];
}

function isSearched(file: string): boolean {
  return /\.(ts|wxml|json)$/.test(file) && !file.endsWith('.test.ts');
}

function faultsIn(file: string, root: string, pages: ReadonlySet<string>): string[] {
  return readFileSync(file, 'utf8').split('\n').flatMap((line, index) => [...line.matchAll(PAGE_ADDRESS)].flatMap((match) => {
    const address = match[2] ?? '';
    const isKnown = match[3] === undefined ? pages.has(address) : [...pages].some((page) => page.startsWith(address));
    return isKnown ? [] : [`${path.relative(root, file)}:${index + 1} ${address} is no declared page`];
  }));
}
