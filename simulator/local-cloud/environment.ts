import { EJSON } from 'bson';
import type { ExportedData } from '../protocol';
import type { SeedModule } from '../seed-contract';
import type { Clock } from './clock';
import type { DurableState } from './durable-state';
import type { LocalDatabase, StoredDocument } from './database';
import { saveOrder } from './payment/ledger';
import { pastOrder } from './payment/past-order';
import type { People } from './people';
import type { Storage } from './storage';

/** The contents of the environment as a whole. */
export interface Environment {
  isSeeded(): boolean;
  /** Fills the environment from the seed when it is empty; true when it did. */
  seedIfEmpty(): Promise<boolean>;
  /** Empties everything and fills it again; the clock returns to its start. */
  reset(): Promise<void>;
  exportData(): Promise<ExportedData>;
  /** Replaces everything by an export. */
  importData(data: ExportedData): Promise<void>;
}

export interface EnvironmentParts {
  clock: Clock;
  database: LocalDatabase;
  state: DurableState;
  people: People;
  storage: Storage;
  seed: SeedModule | null;
}

/** Whole-environment operations: seed, reset, export, import. */
export function createEnvironment(parts: EnvironmentParts): Environment {
  const { clock, database, state, people, storage } = parts;
  const isSeeded = (): boolean => state.marks.get('seed') !== undefined;
  const empty = async (): Promise<void> => {
    await database.clear();
    await storage.clear();
    state.reload();
  };
  const seedIfEmpty = async (): Promise<boolean> => {
    if (isSeeded()) return false;
    const now = clock.now();
    if (parts.seed !== null) {
      await people.add(parts.seed.people);
      await parts.seed.seed({ now, put: async (collection, documents) => { await database.putMany(collection, documents); }, storage, pay: async (payment) => { await saveOrder(state.ledger, pastOrder(payment)); } });
    }
    await state.marks.put('seed', { value: now });
    return true;
  };
  return {
    isSeeded,
    seedIfEmpty,
    async reset() {
      await empty();
      clock.reset();
      await seedIfEmpty();
    },
    exportData: async () => await exportAll(parts),
    async importData(data) {
      await empty();
      await putAll(parts, data);
      state.reload();
      clock.set(data.now);
    },
  };
}

async function exportAll({ database, storage, clock }: EnvironmentParts): Promise<ExportedData> {
  const collections = Object.fromEntries(database.collections().map(({ name }) => [name, serialize(database.readAll(name, { limit: Infinity }))]));
  const files: ExportedData['files'] = [];
  for (const path of await storage.list()) {
    const bytes = await storage.read(path);
    if (bytes !== null) files.push({ path, base64: bytes.toString('base64') });
  }
  return { collections, files, now: clock.now() };
}

async function putAll({ database, storage }: EnvironmentParts, data: ExportedData): Promise<void> {
  const known = new Set(database.collections().map(({ name }) => name));
  for (const [name, documents] of Object.entries(data.collections)) {
    if (!known.has(name)) await database.define([{ name, indexes: [] }]);
    await database.putMany(name, documents.map((document) => EJSON.deserialize(document) as StoredDocument));
  }
  for (const file of data.files) await storage.put(file.path, Buffer.from(file.base64, 'base64'));
}

function serialize(documents: readonly StoredDocument[]): Record<string, unknown>[] {
  return documents.map((document) => EJSON.serialize(document, { relaxed: true }) as Record<string, unknown>);
}
