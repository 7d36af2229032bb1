import { readFile, symlink } from 'node:fs/promises';
import path from 'node:path';
import { buildAll } from './build';
import { checkBudgets } from './checks/budgets';
import { checkLint } from './checks/lint';
import { checkPaths } from './checks/paths';
import { checkRooms } from './checks/rooms';
import { checkStyles } from './checks/stylelint';
import { checkTypes } from './checks/typecheck';
import { layFeature } from './new-feature';
import { NODE_MODULES, PROJECT_ROOT } from './project';
import { plantFolder, removePlantedFolders } from './testing/planted-folder';
import { SMALL_PRODUCT } from './testing/small-product';

afterAll(removePlantedFolders);

const config = async (file: string): Promise<string> => readFile(path.join(PROJECT_ROOT, file), 'utf8');

test('a new feature builds and passes every check', async () => {
  const { 'miniprogram-customer/pages/home/home.test.ts': _ownTest, ...product } = SMALL_PRODUCT;
  const root = await plantFolder({
    ...product,
    'tsconfig.json': await config('tsconfig.json'),
    'miniprogram-customer/tsconfig.json': await config('miniprogram-customer/tsconfig.json'),
    'miniprogram-staff/tsconfig.json': await config('miniprogram-staff/tsconfig.json'),
    'tools/jest/tsconfig.json': await config('tools/jest/tsconfig.json'),
    'eslint.config.mjs': `import { houseConfig } from '${PROJECT_ROOT}/tools/lint/house-config.mjs';\nexport default houseConfig(import.meta.dirname);\n`,
  });
  await symlink(NODE_MODULES, path.join(root, 'node_modules'));
  const files = await layFeature('spare-key', root);
  await buildAll({ root });

  const reports = await Promise.all([checkTypes(root), checkLint(root), checkRooms(root), checkStyles(root), checkPaths(root), checkBudgets(root)]);
  // The small product itself is not written for the strict rules; the new files are.
  const ours = reports.flatMap((report) => report.faults).filter((fault) => fault.includes('spare-key') || files.some((file) => fault.includes(file)));
  expect(ours).toEqual([]);
  expect(reports[0].faults).toEqual([]);
});

const refused: [sentence: string, slug: string, message: string][] = [
  ['a name in camelCase is refused', 'spareKey', 'is no feature slug'],
  ['no name is refused', '', 'is no feature slug'],
];
test.each(refused)('%s', async (_sentence, slug, message) => {
  await expect(layFeature(slug, await plantFolder(SMALL_PRODUCT))).rejects.toThrow(message);
});

test('a feature that exists is left as it is', async () => {
  const root = await plantFolder({ ...SMALL_PRODUCT, 'shared/domain/spare-key/model.ts': 'export {};' });
  await expect(layFeature('spare-key', root)).rejects.toThrow('Already there: shared/domain/spare-key/model.ts');
});
