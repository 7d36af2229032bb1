import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build';
import { plantFiles, plantFolder, removePlantedFolders } from './testing/planted-folder';
import { SMALL_PRODUCT } from './testing/small-product';
import type { Changed } from './watch';
import { watchBuild } from './watch';

afterAll(removePlantedFolders);

const HOME = 'miniprogram-customer/pages/home/home.ts';

/** Hands out what a callback was given, one call after the other. */
function queue<Value>(): { push: (value: Value) => void; next: () => Promise<Value> } {
  const values: Value[] = [];
  const waiting: ((value: Value) => void)[] = [];
  return {
    push: (value) => { const first = waiting.shift(); if (first) first(value); else values.push(value); },
    next: async () => new Promise((resolve) => { const value = values.shift(); if (value === undefined) waiting.push(resolve); else resolve(value); }),
  };
}

test('a saved page rebuilds its app, a fault is reported and watching goes on, shared code rebuilds what uses it', async () => {
  const root = await plantFolder(SMALL_PRODUCT);
  await buildAll({ root });
  const rebuilt = queue<Changed>();
  const faults = queue<unknown>();
  const stop = await watchBuild(rebuilt.push, faults.push, { root });
  try {
    await plantFiles(root, { [HOME]: 'Page({ data: { text: 1, day: 2 } });\n' });
    expect(await rebuilt.next()).toEqual({ customer: true, staff: false, functions: false });

    await plantFiles(root, { [HOME]: 'Page({ data: {,} });\n' });
    expect(String(await faults.next())).toContain(HOME);

    await plantFiles(root, { [HOME]: 'Page({ data: { text: 3, day: 4 } });\n' });
    expect(await rebuilt.next()).toEqual({ customer: true, staff: false, functions: false });
    expect(await readFile(path.join(root, 'dist/miniprogram-customer/pages/home/home.js'), 'utf8')).toContain('text: 3');

    await plantFiles(root, { 'shared/core/money.ts': 'export const formatYuan = (fen: number): string => `${fen}`;\n' });
    expect(await rebuilt.next()).toEqual({ customer: false, staff: false, functions: true });
  } finally {
    await stop();
  }
});
