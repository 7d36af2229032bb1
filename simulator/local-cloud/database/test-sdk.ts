/** The database part of the SDK as it behaves; its own typings allow callbacks everywhere and promise too little. */
export type Row = Record<string, unknown> & { _id: string };

export interface SdkQuery {
  where(filter: object): SdkQuery;
  orderBy(field: string, direction: 'asc' | 'desc'): SdkQuery;
  skip(count: number): SdkQuery;
  limit(count: number): SdkQuery;
  field(projection: object): SdkQuery;
  get(): Promise<{ data: Row[] }>;
  count(): Promise<{ total: number }>;
  update(change: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

export interface SdkDocument {
  field(projection: object): SdkDocument;
  get(): Promise<{ data: Row }>;
  set(content: { data: object }): Promise<{ stats: { created: number; updated: number } }>;
  update(change: { data: object }): Promise<{ stats: { updated: number } }>;
  remove(): Promise<{ stats: { removed: number } }>;
}

type StageName = 'addFields' | 'bucket' | 'bucketAuto' | 'count' | 'geoNear' | 'group' | 'limit' | 'lookup' | 'match'
  | 'project' | 'replaceRoot' | 'sample' | 'skip' | 'sort' | 'sortByCount' | 'unwind';
export type SdkPipeline = Record<StageName, (operand: unknown) => SdkPipeline> & { end(): Promise<{ list: Row[] }>; done(): unknown };

export interface SdkCollection extends SdkQuery {
  doc(id: string | number): SdkDocument;
  add(content: { data: object }): Promise<{ _id: string }>;
  aggregate(): SdkPipeline;
}

type CommandName = 'eq' | 'neq' | 'gt' | 'gte' | 'lt' | 'lte' | 'in' | 'nin' | 'all' | 'exists' | 'size' | 'mod' | 'elemMatch'
  | 'and' | 'or' | 'not' | 'nor' | 'expr' | 'geoNear' | 'geoWithin' | 'geoIntersects' | 'set' | 'remove' | 'inc' | 'mul' | 'min' | 'max'
  | 'rename' | 'bit' | 'push' | 'pop' | 'shift' | 'unshift' | 'pull' | 'pullAll' | 'addToSet';
type Expressions = Record<'sum' | 'avg' | 'push' | 'first' | 'last' | 'max' | 'min' | 'addToSet' | 'concat' | 'dateToString' | 'cond' | 'eq' | 'gte' | 'and'
  | 'size' | 'multiply' | 'arrayElemAt' | 'ifNull' | 'filter', (...operands: unknown[]) => unknown> & { pipeline(): SdkPipeline };
export type SdkCommand = Record<CommandName, (...operands: unknown[]) => SdkCommand>
  & { aggregate: Expressions; project: Record<'slice' | 'elemMatch', (operand: unknown) => unknown> };

export interface SdkTransaction {
  collection(name: string): SdkCollection;
  commit(): Promise<unknown>;
  rollback(reason?: unknown): Promise<unknown>;
}

export interface SdkDatabase {
  command: SdkCommand;
  Geo: Record<'Point', (longitude: number, latitude: number) => unknown> & Record<'Polygon' | 'LineString' | 'MultiPoint', (parts: unknown[]) => unknown>;
  collection(name: string): SdkCollection;
  createCollection(name: string): Promise<unknown>;
  serverDate(options?: { offset: number }): unknown;
  RegExp(options: { regexp: string; options?: string }): unknown;
  startTransaction(): Promise<SdkTransaction>;
  runTransaction<T>(callback: (transaction: SdkTransaction) => Promise<T>, times?: number): Promise<T>;
}
