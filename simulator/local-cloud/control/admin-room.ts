import type { AdminDocument } from '@shared/documents/admin-document';
import type { DocumentProblem } from '../../protocol';
import type { LocalDatabase } from '../database';

/** What the console needs besides the database: the schemas of the product, and the two things it does with them. */
export interface AdminRoom {
  documents: readonly AdminDocument[];
  problemsOf(admin: AdminDocument, document: unknown): DocumentProblem[];
  jsonSchemaOf(admin: AdminDocument): Record<string, unknown>;
}

/** Both halves of the console's work. */
export interface ConsoleParts { database: LocalDatabase; room: AdminRoom }

let loaded: Promise<AdminRoom> | null = null;

/** Loads the schemas when they are first asked for: whoever never opens the console does not wait for them. */
export async function openAdminRoom(): Promise<AdminRoom> {
  loaded ??= load();
  return await loaded;
}

async function load(): Promise<AdminRoom> {
  const [{ adminDocuments }, { problemsOf }, { toJsonSchema }] = await Promise.all([
    import('@shared/documents/index'), import('@shared/documents/problems'), import('@valibot/to-json-schema'),
  ]);
  return {
    documents: adminDocuments,
    problemsOf: ({ schema }, document) => problemsOf(schema, document),
    // What JSON Schema cannot say, such as a check across fields, is told by the check of the whole document.
    jsonSchemaOf: ({ schema }) => toJsonSchema(schema, { typeMode: 'input', errorMode: 'ignore' }) as Record<string, unknown>,
  };
}

/** What administrators keep in this collection, or null. */
export function adminDocumentOf(room: AdminRoom, collection: string): AdminDocument | null {
  return room.documents.find((document) => document.collection === collection) ?? null;
}
