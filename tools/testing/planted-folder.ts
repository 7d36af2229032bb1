/** Temporary folders in which the tests plant faults. */
import { mkdir, mkdtemp, realpath, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const planted: string[] = [];

/** A new folder holding these files; objects are written as JSON. */
export async function plantFolder(files: Record<string, unknown>): Promise<string> {
  const root = await realpath(await mkdtemp(path.join(os.tmpdir(), 'planted-')));
  planted.push(root);
  await plantFiles(root, files);
  return root;
}

/** Adds or replaces files in a planted folder. */
export async function plantFiles(root: string, files: Record<string, unknown>): Promise<void> {
  for (const [relative, content] of Object.entries(files)) {
    const file = path.join(root, relative);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  }
}

/** Removes every planted folder; call it in `afterAll`. */
export async function removePlantedFolders(): Promise<void> {
  await Promise.all(planted.splice(0).map(async (root) => rm(root, { recursive: true, force: true })));
}
