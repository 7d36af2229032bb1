import { readdir } from 'node:fs/promises';
import path from 'node:path';

const NEVER_ENTERED = new Set(['node_modules', 'miniprogram_npm', '.git', '.cache', '.data', 'dist', 'coverage']);

/**
 * Every file below a folder, absolute and sorted. Installed and generated folders below it are not entered.
 *
 * @returns an empty list when the folder does not exist
 */
export async function walkFiles(directory: string, entered: ReadonlySet<string> = new Set()): Promise<string[]> {
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  const nested = await Promise.all(entries.map(async (entry) => {
    const absolute = path.join(directory, entry.name);
    if (NEVER_ENTERED.has(entry.name) && !entered.has(entry.name)) return [];
    return entry.isDirectory() ? walkFiles(absolute, entered) : [absolute];
  }));
  return nested.flat().sort();
}
