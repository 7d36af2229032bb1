import { EJSON } from 'bson';
import type { DeleteReply, DocumentProblem, DocumentReply, ImportReply, SaveReply, SaveRequest } from '../../protocol';
import { CloudError } from '../cloud-error';
import type { DocumentId, LocalDatabase, StoredDocument } from '../database';
import { sameValue } from '../database/values';
import { adminDocumentOf } from './admin-room';
import type { AdminRoom, ConsoleParts } from './admin-room';

type Fields = Record<string, unknown>;

/** What is wrong with a document; nothing ever is in a collection without a schema. */
export function checkDocument(room: AdminRoom, collection: string, document: Fields): DocumentProblem[] {
  const admin = adminDocumentOf(room, collection);
  return admin === null ? [] : room.problemsOf(admin, EJSON.deserialize(document));
}

/** A document as it travels. */
export function toWire(document: StoredDocument): Fields {
  return EJSON.serialize(document, { relaxed: true });
}

/** The document with its problems, or null when there is none. */
export async function readDocument({ database, room }: ConsoleParts, collection: string, id: DocumentId): Promise<DocumentReply> {
  const stored = await find(database, collection, id);
  return stored === null ? { document: null, problems: [] } : { document: toWire(stored), problems: checkDocument(room, collection, toWire(stored)) };
}

/** Stores a document through the database as a function would, unless something speaks against it. */
export async function saveDocument({ database, room }: ConsoleParts, request: SaveRequest): Promise<SaveReply> {
  const { collection, document, anyway } = request;
  const problems = checkDocument(room, collection, document);
  const no = (reason: NonNullable<SaveReply['reason']>, extra: Partial<SaveReply> = {}): SaveReply => ({ saved: false, reason, message: '', document: null, problems, ...extra });
  const hindrance = await hindranceOf(database, request);
  if (hindrance !== null) return no(hindrance.reason, hindrance.now === null ? {} : { document: toWire(hindrance.now) });
  if (problems.length > 0 && !anyway) return no('problems');
  try {
    const id = await write(database, request);
    const stored = await find(database, collection, id);
    return { saved: true, reason: null, message: '', document: stored === null ? null : toWire(stored), problems };
  } catch (error) {
    if (!(error instanceof CloudError)) throw error;
    return no('refused', { message: error.message });
  }
}

/** Deletes one document and answers what it was. */
export async function deleteDocument(database: LocalDatabase, collection: string, id: DocumentId): Promise<DeleteReply> {
  const stored = await find(database, collection, id);
  if (stored === null) return { document: null };
  await database.handle('database.removeDocument', { collectionName: collection, query: EJSON.stringify({ _id: id }), multi: false });
  return { document: toWire(stored) };
}

/** Stores many documents, replacing those of the same id. */
export async function importDocuments({ database, room }: ConsoleParts, collection: string, documents: readonly Fields[]): Promise<ImportReply> {
  await database.putMany(collection, documents.map((document) => EJSON.deserialize(document) as StoredDocument));
  return { imported: documents.length, withProblems: documents.filter((document) => checkDocument(room, collection, document).length > 0).length };
}

interface Hindrance { reason: 'taken' | 'changed' | 'gone'; now: StoredDocument | null }

async function hindranceOf(database: LocalDatabase, { collection, document, base }: SaveRequest): Promise<Hindrance | null> {
  const id = (base ?? document)['_id'] as DocumentId | undefined;
  const stored = id === undefined ? null : await find(database, collection, id);
  if (base === null) return stored === null ? null : { reason: 'taken', now: stored };
  if (stored === null) return { reason: 'gone', now: null };
  return sameValue(toWire(stored), base) ? null : { reason: 'changed', now: stored };
}

async function write(database: LocalDatabase, { collection, document, base }: SaveRequest): Promise<DocumentId> {
  if (base === null) {
    const { data } = await database.handle('database.insertDocument', { collectionName: collection, data: [EJSON.stringify(document)] });
    return (data as { insertedIds: DocumentId[] }).insertedIds[0] ?? '';
  }
  const { _id, ...fields } = document;
  const id = base['_id'] as DocumentId;
  if (_id !== id) throw new CloudError('INVALID_PARAM', 'the id of a document cannot change');
  await database.handle('database.modifyDocument', { collectionName: collection, query: EJSON.stringify({ _id: id }), data: EJSON.stringify(fields), merge: false, upsert: false, multi: false });
  return id;
}

async function find(database: LocalDatabase, collection: string, id: DocumentId): Promise<StoredDocument | null> {
  const reply = await database.handle('database.getDocument', { collectionName: collection, query: EJSON.stringify({ _id: id }), queryType: 'DOC' });
  const [text] = (reply['data'] as { list: string[] }).list;
  return text === undefined ? null : EJSON.parse(text) as StoredDocument;
}
