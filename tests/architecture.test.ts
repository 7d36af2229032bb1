/** The house rules that no compiler and no linter knows. Import rules stand in `.dependency-cruiser.cjs`. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { walkFiles } from '../tools/build/walk-files';
import { checkFeatures } from '../tools/features/check-features';
import { declaredActions } from '../tools/features/declared-actions';
import { misnumberedDecisions, missingHandlers, missingPaths } from '../tools/checks/house';
import { PROJECT_ROOT } from '../tools/project';

test('every path in the README exists', async () => {
  const readme = path.join(PROJECT_ROOT, 'README.md');
  const text = existsSync(readme) ? await readFile(readme, 'utf8') : '';
  expect(missingPaths(text, PROJECT_ROOT)).toEqual([]);
});

test('decisions are numbered without gaps', async () => {
  const files = await walkFiles(path.join(PROJECT_ROOT, 'docs/decisions'));
  expect(misnumberedDecisions(files.map((file) => path.basename(file)))).toEqual([]);
});

test('every action of the contracts has a handler file in the room of its feature', async () => {
  const actions = await declaredActions(PROJECT_ROOT);
  expect(actions.length).toBeGreaterThan(0);
  expect(missingHandlers(actions, PROJECT_ROOT)).toEqual([]);
});

test('every capability is listed with evidence that exists', async () => {
  expect((await checkFeatures(PROJECT_ROOT)).faults).toEqual([]);
});

test('no test is switched off', async () => {
  const rooms = ['shared', 'cloudfunctions', 'simulator', 'tools', 'bench', 'tests', 'miniprogram-customer', 'miniprogram-staff'];
  const files = (await Promise.all(rooms.map(async (room) => walkFiles(path.join(PROJECT_ROOT, room))))).flat().filter((file) => file.endsWith('.test.ts'));
  const texts = await Promise.all(files.map(async (file) => ({ file, text: await readFile(file, 'utf8') })));
  expect(texts.filter(({ text }) => /\b(?:test|it|describe)\.(?:skip|only|todo)\(|\bx(?:it|test|describe)\(/.test(text)).map(({ file }) => path.relative(PROJECT_ROOT, file))).toEqual([]);
});
