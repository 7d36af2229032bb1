import { NotSimulated } from '../cloud-error';
import { aggregate, bindVariables, readOrder } from './aggregate';
import { invalidRequest, whereInTransaction } from './database-errors';
import type { DocumentStore } from './document-store';
import type { Fields, StoredDocument } from './model';
import { project } from './query-language';
import type { Reader } from './reader';
import type { Transactions } from './transactions';
import { isFields, readWire, readWireFields, writeWire } from './values';
import { requireId } from './writer';
import type { ModifyRequest, Writer } from './writer';

/** The body of one wire request. */
export type WireParams = Record<string, unknown>;
type Reply = Record<string, unknown>;

/** What the actions work with. */
export interface ActionContext {
  store: DocumentStore;
  reader: Reader;
  writer: Writer;
  transactions: Transactions;
  now: () => number;
}

/** Rows of a read that names no limit, and the most any read answers. */
const DEFAULT_ROWS = 100;
const MAX_ROWS = 1000;

/** Answers one `database.*` action of the wire; throws CloudError for what the platform refuses. */
export async function handleAction(context: ActionContext, action: string, params: WireParams): Promise<Reply> {
  const handler = Object.hasOwn(HANDLERS, action) ? HANDLERS[action] : undefined;
  if (handler === undefined) throw new NotSimulated(action);
  return handler(context, params);
}

const HANDLERS: Record<string, (context: ActionContext, params: WireParams) => Promise<Reply>> = {
  'database.addCollection': addCollection,
  'database.insertDocument': insertDocument,
  'database.getDocument': getDocument,
  'database.calculateDocument': calculateDocument,
  'database.modifyDocument': modifyDocument,
  'database.modifyAndReturnDoc': modifyAndReturn,
  'database.removeDocument': removeDocument,
  'database.aggregateDocuments': aggregateDocuments,
  'database.startTransaction': ({ transactions }) => Promise.resolve({ transactionId: transactions.begin().id }),
  'database.commitTransaction': async ({ transactions }, params) => {
    await transactions.commit(String(params['transactionId']));
    return {};
  },
  'database.abortTransaction': async ({ transactions }, params) => {
    transactions.abort(String(params['transactionId']));
    return Promise.resolve({});
  },
};

async function addCollection({ store }: ActionContext, params: WireParams): Promise<Reply> {
  const name = String(params['collectionName']);
  if (store.collections.has(name)) throw invalidRequest(`[ResourceExist] Table exist: ${name}`);
  await store.define({ name, indexes: [] });
  return {};
}

async function insertDocument(context: ActionContext, params: WireParams): Promise<Reply> {
  const collection = collectionOf(context, params);
  const texts = Array.isArray(params['data']) ? params['data'] as unknown[] : [params['data']];
  const documents = texts.map((text) => readWireFields(text, context.now()));
  const id = transactionId(params);
  const insertedIds = id === null
    ? await context.writer.insert(collection, documents)
    : await context.transactions.run(id, (transaction) => context.writer.insertIn(transaction, collection, documents));
  return { data: { insertedIds } };
}

async function getDocument(context: ActionContext, params: WireParams): Promise<Reply> {
  const collection = collectionOf(context, params);
  const filter = readFilter(context, params);
  const byId = params['queryType'] === 'DOC';
  const id = transactionId(params);
  if (id !== null && !byId) throw whereInTransaction();
  const projection = params['projection'] === undefined ? null : readWireFields(params['projection'], context.now());
  if (id !== null) {
    const document = await context.transactions.run(id, (transaction) => (
      context.transactions.read(transaction, collection, requireId(filter))));
    context.reader.noteDocument(collection, document !== undefined);
    return list(project(document === undefined ? [] : [document], projection));
  }
  const documents: StoredDocument[] = context.reader.find({
    collection, operation: byId ? 'doc' : 'get', filter,
    order: params['order'] === undefined ? [] : readOrder(readWire(params['order'], context.now())),
    skip: Number(params['offset'] ?? 0),
    limit: byId ? 1 : Math.min(Number(params['limit'] ?? DEFAULT_ROWS), MAX_ROWS),
  });
  return list(project(documents, projection));
}

async function calculateDocument(context: ActionContext, params: WireParams): Promise<Reply> {
  const total = context.reader.count(collectionOf(context, params), readFilter(context, params));
  return Promise.resolve({ data: { total } });
}

async function modifyDocument(context: ActionContext, params: WireParams): Promise<Reply> {
  const collection = collectionOf(context, params);
  const request = readModify(context, params);
  const id = transactionId(params);
  const { updated, upsertId } = id === null
    ? await context.writer.modify(collection, request)
    : await context.transactions.run(id, (transaction) => context.writer.modifyIn(transaction, collection, request));
  return { data: upsertId === undefined ? { updated } : { updated, upsert_id: upsertId } };
}

async function modifyAndReturn(context: ActionContext, params: WireParams): Promise<Reply> {
  const collection = collectionOf(context, params);
  const request: ModifyRequest = { ...readModify(context, params), merge: true, upsert: false, multi: false };
  const { updated, changed } = await context.writer.modify(collection, request);
  const [document] = changed;
  return { data: document === undefined ? { updated } : { updated, doc: writeWire(document) } };
}

function readModify(context: ActionContext, params: WireParams): ModifyRequest {
  return {
    filter: readFilter(context, params),
    data: readWireFields(params['data'], context.now()),
    merge: params['merge'] === true,
    upsert: params['upsert'] === true,
    multi: params['multi'] === true,
  };
}

async function removeDocument(context: ActionContext, params: WireParams): Promise<Reply> {
  const collection = collectionOf(context, params);
  const filter = readFilter(context, params);
  const id = transactionId(params);
  const deleted = id === null
    ? await context.writer.remove(collection, filter, params['multi'] === true)
    : await context.transactions.run(id, (transaction) => context.writer.removeIn(transaction, collection, filter));
  return { data: { deleted } };
}

async function aggregateDocuments(context: ActionContext, params: WireParams): Promise<Reply> {
  const { store, reader } = context;
  // The language's own $$NOW would read the real clock.
  const clock = { NOW: new Date(context.now()) };
  const stages = (Array.isArray(params['stages']) ? params['stages'] : []).filter(isFields)
    .map((stage): Fields => ({ [String(stage['stageKey'])]: bindVariables(readWire(stage['stageValue'], context.now()), clock) }));
  const source = { reader, collection: (name: string) => store.collection(name) };
  const rows = aggregate(source, { collection: collectionOf(context, params), stages, variables: {}, operation: 'aggregate' });
  return Promise.resolve(list(rows));
}

function list(rows: readonly Fields[]): Reply {
  return { data: { list: rows.map(writeWire) } };
}

function collectionOf({ store }: ActionContext, params: WireParams): ReturnType<DocumentStore['collection']> {
  return store.collection(String(params['collectionName']));
}

function readFilter({ now }: ActionContext, params: WireParams): Fields {
  return readWireFields(params['query'], now());
}

function transactionId(params: WireParams): string | null {
  const id = params['transactionId'];
  return typeof id === 'string' && id !== '' ? id : null;
}
