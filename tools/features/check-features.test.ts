import { plantFolder, removePlantedFolders } from '../testing/planted-folder';
import { checkFeatures } from './check-features';
import { declaredActions } from './declared-actions';

afterAll(removePlantedFolders);

const PROVEN = { state: 'works', pages: ['customer:pages/home/home'], actions: ['customer:lead.submit'], tests: ['tests/lead.test.ts#a lead arrives'] };
const BASE: Record<string, unknown> = {
  'docs/feature-ids.json': [{ id: 'P01', title: '新车展厅' }, { id: 'P02', title: '购车询价' }],
  'docs/features.json': { P01: PROVEN, P02: { state: 'missing', pages: [], actions: [], tests: [] } },
  'miniprogram-customer/app.json': { pages: ['pages/home/home'] },
  'miniprogram-staff/app.json': { pages: [] },
  'shared/contracts/lead.ts': "export const leadCustomerActions = { 'lead.submit': defineAction({}) } as const;\nexport const leadStaffActions = { 'lead.assign': defineAction({}) };\nexport const labels = { 'not.action': 1 };",
  'tests/lead.test.ts': "test('a lead arrives', () => undefined);",
};
const features = (P01: unknown): Record<string, unknown> => ({ 'docs/features.json': { P01, P02: { state: 'missing', pages: [], actions: [], tests: [] } } });

const rows: [sentence: string, files: Record<string, unknown>, faults: string[]][] = [
  ['a capability with evidence passes', {}, []],
  ['a capability that is not listed is found', { 'docs/features.json': { P01: PROVEN } }, ['P02 is missing from docs/features.json']],
  ['a capability nobody promised is found', { 'docs/feature-ids.json': [{ id: 'P01', title: '新车展厅' }] }, ['P02 is in docs/features.json, but no capability of the product']],
  ['an unknown state is found', features({ ...PROVEN, state: 'done' }), ["P01 has the unknown state 'done'"]],
  ['a page that is not declared is found', features({ ...PROVEN, pages: ['staff:pages/home/home'] }), ['P01 names the page staff:pages/home/home, which is not declared']],
  ['an action of the other app is found', features({ ...PROVEN, actions: ['customer:lead.assign'] }), ['P01 names the action customer:lead.assign, which no contract declares']],
  ['a test file that does not exist is found', features({ ...PROVEN, tests: ['tests/none.test.ts'] }), ['P01 names the test tests/none.test.ts, which does not exist']],
  ['a test name that does not exist is found', features({ ...PROVEN, tests: ['tests/lead.test.ts#a lead leaves'] }), ["P01 names the test 'a lead leaves', which is not in tests/lead.test.ts"]],
  ['a claim without evidence is found', features({ ...PROVEN, pages: [], tests: [] }), ["P01 is said to be 'works' without a page", "P01 is said to be 'works' without a test"]],
];

test.each(rows)('%s', async (_sentence, files, faults) => {
  expect((await checkFeatures(await plantFolder({ ...BASE, ...files }))).faults).toEqual(faults);
});

test('actions are read from the contracts with their app', async () => {
  expect(await declaredActions(await plantFolder(BASE))).toEqual([
    { app: 'customer', name: 'lead.submit', file: 'shared/contracts/lead.ts' }, { app: 'staff', name: 'lead.assign', file: 'shared/contracts/lead.ts' },
  ]);
});
