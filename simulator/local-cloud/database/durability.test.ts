import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { openDatabase } from './index';
import type { LocalDatabase } from './index';

const directories: string[] = [];
const newDirectory = (): string => {
  const directory = mkdtempSync(join(tmpdir(), 'local-database-'));
  directories.push(directory);
  return directory;
};
const open = (directory: string): Promise<LocalDatabase> => openDatabase({ directory, now: () => 0, strict: false });
afterAll(() => { for (const directory of directories) rmSync(directory, { recursive: true, force: true }); });

/** Adds documents until killed, printing each id once its write is acknowledged. */
const WRITER = `
const { openDatabase } = require(${JSON.stringify(join(__dirname, 'index.ts'))});
void (async () => {
  const local = await openDatabase({ directory: process.argv[1], now: () => 0, strict: false });
  await local.define([{ name: 'notes', indexes: [] }]);
  const worker = async (lane) => {
    for (let n = 0; ; n++) {
      const _id = lane + '-' + n;
      await local.handle('database.insertDocument', { collectionName: 'notes', data: [JSON.stringify({ _id, text: 'x'.repeat(200) })] });
      process.stdout.write(_id + '\\n');
    }
  };
  await Promise.all(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map(worker));
})();`;

/** Ids the child had acknowledged when it was killed, after `enough` of them. */
async function writeUntilKilled(directory: string, enough: number): Promise<string[]> {
  const child = spawn(process.execPath, ['--import', 'tsx', '-e', WRITER, directory], { stdio: ['ignore', 'pipe', 'inherit'], cwd: process.cwd() });
  const acknowledged: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged.push(line);
    if (acknowledged.length === enough) child.kill('SIGKILL');
  }
  return acknowledged;
}

describe('what was acknowledged', () => {
  it.each([40, 150, 400])('survives a kill after %d writes', async (enough) => {
    const directory = newDirectory();
    const acknowledged = await writeUntilKilled(directory, enough);
    expect(acknowledged.length).toBeGreaterThanOrEqual(enough);
    const local = await open(directory);
    const kept = new Set(local.readAll('notes', { limit: 1_000_000 }).map((note) => note._id));
    expect(acknowledged.filter((id) => !kept.has(id))).toEqual([]);
    await local.close();
  }, 60_000);

  it('survives closing and opening: documents, dates, indexes, removals', async () => {
    const directory = newDirectory();
    const first = await open(directory);
    await first.define([{ name: 'cars', indexes: [{ name: 'vin', keys: { vin: 1 }, unique: true }, { name: 'colour', keys: { colour: 1 } }] }]);
    await first.putMany('cars', [{ _id: 'a', vin: 'A', at: new Date(5), list: [{ n: null }] }, { _id: 'b', vin: 'B' }, { _id: 7, vin: 'C' }]);
    await first.handle('database.removeDocument', { collectionName: 'cars', query: '{"_id":"b"}', queryType: 'DOC', multi: false });
    await first.close();
    const second = await open(directory);
    expect(second.collections()).toEqual([{ name: 'cars', count: 2, indexes: [{ name: 'vin', keys: { vin: 1 }, unique: true }, { name: 'colour', keys: { colour: 1 } }] }]);
    expect(second.readAll('cars', { limit: 9 })).toEqual([{ _id: 7, vin: 'C' }, { _id: 'a', vin: 'A', at: new Date(5), list: [{ n: null }] }]);
    await expect(second.putMany('cars', [{ _id: 'd', vin: 'A' }])).rejects.toThrow('E11000');
    await second.clear();
    await second.close();
    const third = await open(directory);
    expect(third.collections()).toMatchObject([{ name: 'cars', count: 0 }]);
    await third.close();
  });
});

describe('a snapshot', () => {
  it('puts everything back, on disk too', async () => {
    const directory = newDirectory();
    const local = await open(directory);
    await local.define([{ name: 'cars', indexes: [{ name: 'vin', keys: { vin: 1 }, unique: true }] }]);
    await local.putMany('cars', [{ _id: 'a', vin: 'A' }, { _id: 'b', vin: 'B' }]);
    const snapshot = local.snapshot();
    await local.putMany('cars', [{ _id: 'a', vin: 'Z' }, { _id: 'c', vin: 'A' }]);
    await local.handle('database.removeDocument', { collectionName: 'cars', query: '{"_id":"b"}', queryType: 'DOC', multi: false });
    await local.restore(snapshot);
    const expected = [{ _id: 'a', vin: 'A' }, { _id: 'b', vin: 'B' }];
    expect(local.readAll('cars', { limit: 9 })).toEqual(expected);
    await expect(local.putMany('cars', [{ _id: 'x', vin: 'B' }])).rejects.toThrow('E11000');
    await local.close();
    const again = await open(directory);
    expect(again.readAll('cars', { limit: 9 })).toEqual(expected);
    await again.close();
  });

  it('tells listeners what was written', async () => {
    const local = await openDatabase({ directory: null, now: () => 0, strict: false });
    await local.define([{ name: 'cars', indexes: [] }]);
    const written: unknown[] = [];
    const stop = local.onWrite((report) => { written.push(report); });
    await local.putMany('cars', [{ _id: 'a' }, { _id: 'b' }]);
    stop();
    await local.putMany('cars', [{ _id: 'c' }]);
    expect(written).toEqual([{ collection: 'cars', ids: ['a', 'b'] }]);
    await local.close();
  });
});
