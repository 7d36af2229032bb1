/** The product as it is built, for the journeys: one folder per test worker, built again only after a source changed. */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { buildAll } from '../../../tools/build';

const ROOT = path.resolve(__dirname, '../../..');
const SOURCES = ['shared', 'cloudfunctions', 'miniprogram-customer', 'miniprogram-staff', 'tools/build', 'package-lock.json'];

/** Builds both mini programs and the functions; answers the folder, which lies below the project so that functions find its packages. */
export async function buildForJourneys(): Promise<string> {
  const dist = path.join(ROOT, '.cache/journeys', `worker-${process.env['JEST_WORKER_ID'] ?? '1'}`);
  const stamp = path.join(dist, 'built');
  const newest = Math.max(...SOURCES.map((source) => newestBelow(path.join(ROOT, source))));
  if (newest < changedAt(stamp)) return dist;
  mkdirSync(dist, { recursive: true });
  await buildAll({ outDirectory: dist });
  writeFileSync(stamp, '');
  return dist;
}

/** Folders count as well: their time moves when a file is removed. */
function newestBelow(place: string): number {
  const own = changedAt(place);
  if (!statSync(place).isDirectory()) return own;
  return Math.max(own, ...readdirSync(place).map((name) => newestBelow(path.join(place, name))));
}

function changedAt(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
