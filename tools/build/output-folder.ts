/** Writes a built folder so that a watcher never sees half a file, nor a change where nothing changed. */
import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { walkFiles } from './walk-files';

/** Path relative to the built folder, with forward slashes → content. */
export type OutputFiles = Map<string, string | Uint8Array>;

const GENERATED_FOLDERS: ReadonlySet<string> = new Set(['miniprogram_npm']);
let stagingCount = 0;

/**
 * Makes a folder hold exactly these files.
 *
 * @param stagingDirectory on the same file system as `directory`, outside of it; files are renamed from there
 * @returns relative paths written or removed, sorted; empty when everything was already there
 */
export async function writeFolder(directory: string, files: OutputFiles, stagingDirectory: string): Promise<string[]> {
  const written = await Promise.all([...files].map(async ([relative, content]) =>
    await writeIfChanged(path.join(directory, relative), content, stagingDirectory) ? [relative] : []));
  const present = await walkFiles(directory, GENERATED_FOLDERS);
  const stale = present.map((file) => path.relative(directory, file).replaceAll(path.sep, '/')).filter((file) => !files.has(file));
  for (const relative of stale) await removeFile(directory, relative);
  return [...written.flat(), ...stale].sort();
}

/** Replaces a file in one step, unless it already holds this content. Answers whether it was written. */
export async function writeIfChanged(file: string, content: string | Uint8Array, stagingDirectory: string): Promise<boolean> {
  const bytes = Buffer.from(content);
  const before = await readFile(file).catch(() => null);
  if (before?.equals(bytes)) return false;
  await mkdir(path.dirname(file), { recursive: true });
  await mkdir(stagingDirectory, { recursive: true });
  stagingCount += 1;
  const staged = path.join(stagingDirectory, `${process.pid}-${stagingCount}`);
  await writeFile(staged, bytes);
  await rename(staged, file);
  return true;
}

async function removeFile(directory: string, relative: string): Promise<void> {
  await rm(path.join(directory, relative), { force: true });
  let folder = path.dirname(relative);
  while (folder !== '.' && await rmdir(path.join(directory, folder)).then(() => true, () => false)) folder = path.dirname(folder);
}
