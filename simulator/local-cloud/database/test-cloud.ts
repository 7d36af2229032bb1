import cloud from 'wx-server-sdk';
import { installInProcessTransport } from '../sdk-transport';
import { openDatabase } from './index';
import type { CollectionDefinition, DatabaseOptions, LocalDatabase, ReadReport } from './index';
import type { SdkDatabase } from './test-sdk';

/** The moment at which tests happen: noon in Shanghai. */
export const TEST_NOW = Date.parse('2026-05-01T04:00:00Z');

/** A database of its own for one test file, asked through the unmodified SDK. */
export interface TestCloud {
  db: SdkDatabase;
  local: LocalDatabase;
  /** Every read since the last `reads.length = 0`. */
  reads: ReadReport[];
  close: () => Promise<void>;
}

/** Opens a database that keeps nothing, and points the SDK at it. */
export async function openTestCloud(definitions: CollectionDefinition[], options: Partial<DatabaseOptions> = {}): Promise<TestCloud> {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF', TENCENTCLOUD_REGION: 'ap-shanghai', SCF_NAMESPACE: 'local-1', TCB_ENV: 'local-1',
    TENCENTCLOUD_SECRETID: 'local', TENCENTCLOUD_SECRETKEY: 'local', TENCENTCLOUD_SESSIONTOKEN: 'local',
  });
  const local = await openDatabase({ directory: null, now: () => TEST_NOW, strict: false, ...options });
  await local.define(definitions);
  const reads: ReadReport[] = [];
  local.onRead((report) => { reads.push(report); });
  const uninstall = installInProcessTransport((action, params) => local.handle(action, params));
  cloud.init({ env: 'local-1' });
  const db = cloud.database() as unknown as SdkDatabase;
  return { db, local, reads, close: async () => { uninstall(); await local.close(); } };
}

/** The error an operation ends with; throws when it does not fail. */
export async function failure(operation: Promise<unknown>): Promise<{ errCode: number; errMsg: string }> {
  try {
    await operation;
  } catch (error) {
    return error as { errCode: number; errMsg: string };
  }
  throw new Error('The operation was expected to fail');
}
