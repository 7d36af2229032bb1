import { plantFolder, removePlantedFolders } from '../testing/planted-folder';
import { misnumberedDecisions, missingHandlers, missingPaths } from './house';

afterAll(removePlantedFolders);

const pathRows: [sentence: string, text: string, missing: string[]][] = [
  ['a path that exists is fine', 'see `shared/core/money.ts` and (docs/)', []],
  ['a path that does not exist is found', 'see `shared/core/gone.ts`', ['shared/core/gone.ts']],
  ['a link to nothing is found', '[why](docs/decisions/001-gone.md)', ['docs/decisions/001-gone.md']],
  ['a file of the top level is looked up', 'open `package.json`', ['package.json']],
  ['a pattern is no path', 'one folder per `miniprogram-*/packages/<feature>`', []],
];
test.each(pathRows)('%s', async (_sentence, text, missing) => {
  expect(missingPaths(text, await plantFolder({ 'shared/core/money.ts': '', 'docs/a.md': '' }))).toEqual(missing);
});

const decisionRows: [sentence: string, names: string[], wrong: string[]][] = [
  ['consecutive numbers are fine', ['002-b.md', '001-a.md'], []],
  ['a gap is found', ['001-a.md', '003-c.md'], ['003-c.md']],
  ['a number given twice is found', ['001-a.md', '001-b.md'], ['001-b.md']],
  ['a record without number is found', ['why.md'], ['why.md']],
];
test.each(decisionRows)('%s', (_sentence, names, wrong) => {
  expect(misnumberedDecisions(names)).toEqual(wrong);
});

test('an action without a handler file of its own is found', async () => {
  const room = 'cloudfunctions/customer-api/test-drive';
  const root = await plantFolder({
    [`${room}/index.ts`]: "import { listSlots } from './list-slots';\nimport { book } from './book';\nconst cancel = listSlots;\nexport const handlers = {\n  'testDrive.listSlots': listSlots,\n  'testDrive.book': book,\n  'testDrive.cancel': cancel,\n};\n",
    [`${room}/list-slots.ts`]: '',
  });
  const names = ['testDrive.listSlots', 'testDrive.book', 'testDrive.cancel', 'testDrive.get'];
  const missing = missingHandlers(names.map((name) => ({ app: 'customer' as const, name, file: 'shared/contracts/test-drive.ts' })), root);
  expect(missing.map((fault) => fault.split(' ')[0])).toEqual(['testDrive.book', 'testDrive.cancel', 'testDrive.get']);
  expect(missingHandlers([{ app: 'staff', name: 'testDrive.listSlots', file: 'shared/contracts/test-drive.ts' }], root)).toHaveLength(1);
});
