import { randomUUID } from 'node:crypto';
import { CloudError } from './cloud-error';
import { cloudPathOf, fileIdOf } from './storage';
import type { Storage } from './storage';

type Params = Record<string, unknown>;

/** Both batch calls take at most this many files. */
const MAX_FILES = 50;
const DEFAULT_MAX_AGE_SECONDS = 7200;

/** The storage actions of the SDK, plus the check of what `getUploadMetadata` allowed. */
export interface StorageActions {
  handle(action: string, params: Params): Promise<Params | null>;
  /** True when this upload was announced; each announcement serves one upload. */
  admitUpload(cloudPath: string, authorization: string): boolean;
}

/** `baseUrl` is asked at every call, because the port is known only once the server listens. */
export function createStorageActions(storage: Storage, baseUrl: () => string): StorageActions {
  const announced = new Map<string, string>();
  return {
    async handle(action, params) {
      switch (action) {
        case 'storage.getUploadMetadata': return uploadMetadata(String(params['path']), announced, baseUrl());
        case 'storage.batchGetDownloadUrl': return { data: { download_list: await downloadList(storage, params['file_list'], baseUrl()) } };
        case 'storage.batchDeleteFile': return { data: { delete_list: await deleteList(storage, params['fileid_list']) } };
        default: return null;
      }
    },
    admitUpload(cloudPath, authorization) {
      return announced.get(authorization) === cloudPath && announced.delete(authorization);
    },
  };
}

function uploadMetadata(cloudPath: string, announced: Map<string, string>, baseUrl: string): Params {
  const authorization = randomUUID();
  announced.set(authorization, cloudPath);
  return { data: { url: `${baseUrl}/files/${encodeURI(cloudPath)}`, token: 'local', authorization, fileId: fileIdOf(cloudPath), cosFileId: authorization } };
}

async function downloadList(storage: Storage, list: unknown, baseUrl: string): Promise<Params[]> {
  const files = (list as { fileid: string; max_age?: number }[] | undefined) ?? [];
  refuseTooMany(files.length);
  return await Promise.all(files.map(async ({ fileid, max_age: maxAge }) => {
    if (!await storage.has(fileid)) return { fileID: fileid, code: 'STORAGE_FILE_NONEXIST', tempFileURL: '' };
    // Not escaped: the SDK escapes it itself.
    return { fileID: fileid, code: 'SUCCESS', maxAge: maxAge ?? DEFAULT_MAX_AGE_SECONDS, tempFileURL: `${baseUrl}/files/${cloudPathOf(fileid) ?? ''}` };
  }));
}

async function deleteList(storage: Storage, list: unknown): Promise<Params[]> {
  const ids = (list as string[] | undefined) ?? [];
  refuseTooMany(ids.length);
  return await Promise.all(ids.map(async (fileID) => ({ fileID, code: await storage.remove(fileID) ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' })));
}

function refuseTooMany(count: number): void {
  if (count > MAX_FILES) throw new CloudError('INVALID_PARAM', `at most ${MAX_FILES} files per call, not ${count}`);
}
