import { mkdir, readFile, readdir, rm, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { LOCAL_ENV_ID } from '../protocol';
import { CloudError } from './cloud-error';

/** Everything before the path in a file id of this environment. */
const FILE_ID_PREFIX = `cloud://${LOCAL_ENV_ID}.local/`;
const MAX_PATH_LENGTH = 300;

/** Files of the environment, on disk under their cloud paths. */
export interface Storage {
  /** Stores bytes under a cloud path, replacing what is there, and answers the file id. */
  put(cloudPath: string, bytes: Uint8Array): Promise<string>;
  /** The bytes of a path, or null. */
  read(cloudPath: string): Promise<Buffer | null>;
  has(fileId: string): Promise<boolean>;
  /** False when there was no such file. */
  remove(fileId: string): Promise<boolean>;
  /** Every cloud path there is, sorted. */
  list(): Promise<string[]>;
  clear(): Promise<void>;
}

/** The file id of a cloud path. */
export function fileIdOf(cloudPath: string): string {
  return FILE_ID_PREFIX + cloudPath;
}

/** The cloud path of a file id, or null when the id is not of this environment. */
export function cloudPathOf(fileId: string): string | null {
  return fileId.startsWith(FILE_ID_PREFIX) ? fileId.slice(FILE_ID_PREFIX.length) : null;
}

/** Storage under one folder; a path that could leave the folder is refused, for reading as for writing. */
export function createStorage(directory: string): Storage {
  const locate = (cloudPath: string): string => path.join(directory, ...safeSegments(cloudPath));
  const locateId = (fileId: string): string | null => {
    const cloudPath = cloudPathOf(fileId);
    return cloudPath === null ? null : locate(cloudPath);
  };
  return {
    async put(cloudPath, bytes) {
      const file = locate(cloudPath);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, bytes);
      return fileIdOf(cloudPath);
    },
    read: async (cloudPath) => await orNull(readFile(locate(cloudPath))),
    async has(fileId) {
      const file = locateId(fileId);
      return file !== null && (await orNull(stat(file)))?.isFile() === true;
    },
    async remove(fileId) {
      const file = locateId(fileId);
      return file !== null && (await orNull(unlink(file).then(() => true))) === true;
    },
    async list() {
      const entries = await orNull(readdir(directory, { recursive: true, withFileTypes: true })) ?? [];
      const files = entries.filter((entry) => entry.isFile()).map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)));
      return files.map((file) => file.split(path.sep).join('/')).sort();
    },
    clear: async () => { await rm(directory, { recursive: true, force: true }); },
  };
}

/** Segments of a cloud path; refuses empty ones, dots, and the marks that mean something else in a URL. */
function safeSegments(cloudPath: string): string[] {
  const segments = cloudPath.split('/');
  const isUnsafe = cloudPath.length > MAX_PATH_LENGTH || /[\\%?#:*"<>|\p{Cc}]/u.test(cloudPath)
    || segments.some((segment) => segment === '' || segment === '.' || segment === '..');
  if (isUnsafe) throw new CloudError('INVALID_PARAM', `cloudPath "${cloudPath}" is not allowed`);
  return segments;
}

/** A missing file reads as null; every other failure is thrown. */
async function orNull<Value>(work: Promise<Value>): Promise<Value | null> {
  try {
    return await work;
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'EISDIR' || code === 'ENOTDIR') return null;
    throw error;
  }
}

const CONTENT_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png', jpg: 'image/jpeg', jpeg: 'image/jpeg', gif: 'image/gif', webp: 'image/webp', svg: 'image/svg+xml',
  mp4: 'video/mp4', mp3: 'audio/mpeg', aac: 'audio/aac', pdf: 'application/pdf', json: 'application/json',
  txt: 'text/plain; charset=utf-8', csv: 'text/csv; charset=utf-8',
};

/** Content type by extension; unknown ones are plain bytes. */
export function contentTypeOf(cloudPath: string): string {
  return CONTENT_TYPES[path.extname(cloudPath).slice(1).toLowerCase()] ?? 'application/octet-stream';
}
