/** What the console asks of the local cloud. */
import type {
  AdminDocumentReply, CheckReply, CollectionsReply, DeleteReply, DocumentReply, DocumentsReply, ImportReply, SaveReply, SaveRequest, UploadReply,
} from '../../protocol';
import { getJson, postJson } from '../wx/local-cloud-client';

type Fields = Record<string, unknown>;

/** How a list is asked for. */
export interface ListQuery { collection: string; sort: string; field: string; text: string; after: string | null }

const query = (fields: Record<string, string>): string => new URLSearchParams(fields).toString();

export async function readCollections(): Promise<CollectionsReply> {
  return getJson('/__control/collections');
}

export async function readAdminDocument(collection: string): Promise<AdminDocumentReply> {
  return getJson(`/__control/admin-document?${query({ collection })}`);
}

export async function readDocuments({ after, ...rest }: ListQuery): Promise<DocumentsReply> {
  return getJson(`/__control/documents?${query({ ...rest, ...(after === null ? {} : { after }) })}`);
}

export async function readDocument(collection: string, id: string | number): Promise<DocumentReply> {
  return getJson(`/__control/document?${query({ collection, id: JSON.stringify(id) })}`);
}

export async function checkDocument(collection: string, document: Fields): Promise<CheckReply> {
  return postJson('/__control/documents/check', { collection, document });
}

export async function saveDocument(request: SaveRequest): Promise<SaveReply> {
  return postJson('/__control/documents/save', request);
}

export async function deleteDocument(collection: string, id: string | number): Promise<DeleteReply> {
  return postJson('/__control/documents/delete', { collection, id });
}

/** Address of a download in JSON Lines, as WeChat's console exports it. */
export function exportAddress(collection: string): string {
  return `/__control/documents/export?${query({ collection })}`;
}

export async function importDocuments(collection: string, documents: Fields[]): Promise<ImportReply> {
  return postJson('/__control/documents/import', { collection, documents });
}

/** Puts a file into the storage and answers its `cloud://` id. */
export async function uploadFile(file: File): Promise<string> {
  const response = await fetch(`/__control/upload?${query({ name: file.name })}`, { method: 'POST', body: file });
  if (!response.ok) throw new Error(`上传失败：${await response.text()}`);
  return ((await response.json()) as UploadReply).fileID;
}

/** Where the browser finds a picture: stored files, files of the customer app's package, or an address of the web. */
export function pictureAddress(picture: string): string {
  const stored = /^cloud:\/\/[^/]+\/(.+)$/.exec(picture)?.[1];
  if (stored !== undefined) return `/files/${encodeURI(stored)}`;
  return picture.startsWith('/') ? `/customer${picture}` : picture;
}
