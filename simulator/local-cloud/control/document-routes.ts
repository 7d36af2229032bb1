import { createHash } from 'node:crypto';
import type { AdminDocumentReply, CheckReply, CollectionsReply, SaveRequest, UploadReply } from '../../protocol';
import { CloudError } from '../cloud-error';
import type { DocumentId } from '../database';
import { BadRequest, readBody, readJson, sendBytes } from '../http-exchange';
import type { Exchange } from '../http-exchange';
import type { LocalCloud } from '../local-cloud';
import { adminDocumentOf, openAdminRoom } from './admin-room';
import type { AdminRoom, ConsoleParts } from './admin-room';
import { listCollections, readPage } from './document-pages';
import { checkDocument, deleteDocument, importDocuments, readDocument, saveDocument, toWire } from './document-writes';
import { queryFields, requireObject, requireText } from './request-fields';
import type { Route, RouteTable } from './routes';

const DIGEST_LENGTH = 10;

/** The part of the administrator in WeChat's cloud console: collections, their documents, and files for them. */
export function documentRoutes(cloud: LocalCloud): RouteTable {
  const open = async (): Promise<ConsoleParts> => ({ database: cloud.database, room: await openAdminRoom() });
  return { ...readingRoutes(cloud, open), ...writingRoutes(cloud, open) };
}

type Open = () => Promise<ConsoleParts>;

function readingRoutes({ database }: LocalCloud, open: Open): RouteTable {
  return {
    'GET /__control/collections': async () => {
      const reply: CollectionsReply = { collections: listCollections(await open()) };
      return reply;
    },
    'GET /__control/admin-document': async ({ url }) => describe((await open()).room, requireText(queryFields(url), 'collection')),
    'GET /__control/documents': async ({ url }) => {
      const text = (name: string): string => url.searchParams.get(name) ?? '';
      return readPage(await open(), {
        collection: requireText(queryFields(url), 'collection'), sort: text('sort'), after: text('after'), field: text('field'), text: text('text').trim(),
      });
    },
    'GET /__control/document': refusing(async ({ url }) => {
      const query = queryFields(url);
      return await readDocument(await open(), requireText(query, 'collection'), readId(parseId(requireText(query, 'id'))));
    }),
    'GET /__control/documents/export': refusing(async ({ url, response }) => {
      const name = requireText(queryFields(url), 'collection');
      const lines = database.readAll(name, { limit: Infinity }).map((document) => `${JSON.stringify(toWire(document))}\n`);
      response.setHeader('content-disposition', `attachment; filename="${encodeURIComponent(name)}.json"`);
      sendBytes(response, Buffer.from(lines.join('')), 'application/json; charset=utf-8');
      await Promise.resolve();
    }),
  };
}

function writingRoutes({ database, storage }: LocalCloud, open: Open): RouteTable {
  return {
    'POST /__control/documents/check': async ({ request }) => {
      const body = await readJson(request);
      const reply: CheckReply = { problems: checkDocument((await open()).room, requireText(body, 'collection'), requireObject(body, 'document')) };
      return reply;
    },
    'POST /__control/documents/save': refusing(async ({ request }) => {
      const body = await readJson(request);
      const asked: SaveRequest = {
        collection: requireText(body, 'collection'), document: requireObject(body, 'document'), anyway: body['anyway'] === true,
        base: body['base'] === null ? null : requireObject(body, 'base'),
      };
      return await saveDocument(await open(), asked);
    }),
    'POST /__control/documents/delete': refusing(async ({ request }) => {
      const body = await readJson(request);
      return await deleteDocument(database, requireText(body, 'collection'), readId(body['id']));
    }),
    'POST /__control/documents/import': refusing(async ({ request }) => {
      const body = await readJson(request);
      return await importDocuments(await open(), requireText(body, 'collection'), readDocuments(body['documents']));
    }),
    'POST /__control/upload': refusing(async ({ request, url }) => {
      const bytes = await readBody(request);
      const reply: UploadReply = { fileID: await storage.put(cloudPath(requireText(queryFields(url), 'name'), bytes), bytes) };
      return reply;
    }),
  };
}

/** What the cloud refuses is told with its sentence, not as a defect. */
function refusing(route: Route): Route {
  return async (exchange: Exchange) => {
    try {
      return await route(exchange);
    } catch (error) {
      throw error instanceof CloudError ? new BadRequest(error.message) : error;
    }
  };
}

function describe(room: AdminRoom, collection: string): AdminDocumentReply {
  const admin = adminDocumentOf(room, collection);
  if (admin === null) throw new BadRequest(`The collection "${collection}" has no schema`, 404);
  return {
    collection, label: admin.label, description: admin.description, idExample: admin.idExample ?? null,
    schema: room.jsonSchemaOf(admin),
    example: { ...admin.example() },
  };
}

function parseId(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadRequest('"id" must be written as JSON, e.g. "east" in quotation marks');
  }
}

function readId(id: unknown): DocumentId {
  if (typeof id === 'string' || typeof id === 'number') return id;
  throw new BadRequest('"id" must be a string or a number');
}

function readDocuments(documents: unknown): Record<string, unknown>[] {
  if (!Array.isArray(documents)) throw new BadRequest('"documents" must be an array');
  return documents.map((document: unknown, place) => {
    const fields = requireObject({ document }, 'document');
    if (typeof fields['_id'] !== 'string' && typeof fields['_id'] !== 'number') throw new BadRequest(`Document ${place + 1} has no _id`);
    return fields;
  });
}

/** Content decides the path, so that the same picture is kept once; the name only helps people. */
function cloudPath(name: string, bytes: Buffer): string {
  const digest = createHash('sha256').update(bytes).digest('hex').slice(0, DIGEST_LENGTH);
  const [, stem = 'file', extension = ''] = /^(.*?)(\.[a-z0-9]+)?$/i.exec(name) ?? [];
  return `console/${digest}-${stem.replace(/[^\p{L}\p{N}-]+/gu, '-').slice(0, 40)}${extension.toLowerCase()}`;
}
