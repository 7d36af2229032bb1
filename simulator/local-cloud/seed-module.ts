import { existsSync } from 'node:fs';
import path from 'node:path';
import type { SeedModule } from '../seed-contract';

const SEED_ROOM = path.join(__dirname, '..', 'seed');

/** The seed of this repository, or null when there is none: then only strangers can hold a phone. */
export async function loadSeed(): Promise<SeedModule | null> {
  if (!existsSync(path.join(SEED_ROOM, 'index.ts'))) return null;
  return await import(SEED_ROOM) as SeedModule;
}
