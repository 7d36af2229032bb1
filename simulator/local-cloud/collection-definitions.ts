import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CollectionDefinition } from './database';

/** The collections and indexes the build found in the functions' data room; none when nothing was built. */
export function readDefinitions(dist: string): CollectionDefinition[] {
  const file = path.join(dist, 'database.json');
  if (!existsSync(file)) return [];
  return (JSON.parse(readFileSync(file, 'utf8')) as { collections: CollectionDefinition[] }).collections;
}
