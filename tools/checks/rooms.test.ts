import { symlink } from 'node:fs/promises';
import path from 'node:path';
import { NODE_MODULES } from '../project';
import { plantFolder, removePlantedFolders } from '../testing/planted-folder';
import { checkRooms } from './rooms';

afterAll(removePlantedFolders);

const TSCONFIG = { compilerOptions: { module: 'ESNext', moduleResolution: 'bundler', target: 'ES2022', paths: { '@shared/*': ['./shared/*'] } } };
const TARGETS: Record<string, unknown> = {
  'tsconfig.json': TSCONFIG,
  'shared/core/money.ts': 'export const a = 1;',
  'shared/domain/lead/model.ts': 'export const a = 1;',
  'shared/domain/lead/rules.ts': 'export const a = 1;',
  'shared/contracts/lead.ts': 'export const a = 1;',
  'shared/documents/leads.ts': 'export const a = 1;',
  'cloudfunctions/runtime/context.ts': 'export const a = 1;',
  'cloudfunctions/data/leads.ts': 'export const a = 1;',
  'cloudfunctions/drivers/payment/index.ts': 'export const a = 1;',
  'cloudfunctions/customer-api/index.ts': 'export const a = 1;',
  'cloudfunctions/customer-api/lead/submit.ts': 'export const a = 1;',
  'cloudfunctions/staff-api/lead/assign.ts': 'export const a = 1;',
  'cloudfunctions/jobs/index.ts': 'export const a = 1;',
  'miniprogram-customer/services/cloud.ts': 'export const a = 1;',
  'miniprogram-customer/pages/home/view.ts': 'export const a = 1;',
  'miniprogram-customer/packages/lead/view.ts': 'export const a = 1;',
  'miniprogram-staff/packages/lead/view.ts': 'export const a = 1;',
  'simulator/protocol.ts': 'export const a = 1;',
  'tools/build.ts': 'export const a = 1;',
  'tools/other.ts': 'export const a = 1;',
};

async function faultsWith(files: Record<string, unknown>): Promise<string[]> {
  const root = await plantFolder({ ...TARGETS, ...files });
  await symlink(NODE_MODULES, path.join(root, 'node_modules'));
  return (await checkRooms(root)).faults;
}

/** importer, what it imports, name of the rule that objects */
const forbidden: [string, string, string][] = [
  ['shared/core/x1.ts', '../domain/lead/model', 'core imports only core'],
  ['shared/core/x2.ts', 'valibot', 'core may use only these packages: dayjs'],
  ['shared/core/x3.ts', 'node:fs', 'shared code runs on phones, without Node'],
  ['shared/domain/quote/x1.ts', '@shared/contracts/lead', 'domain imports only core and domain'],
  ['shared/domain/quote/x2.ts', '../lead/rules', 'of another feature, domain imports the model only'],
  ['shared/domain/order/pricing.ts', '../lead/rules', 'pricing knows the rules of coupons only'],
  ['shared/domain/quote/x3.ts', 'valibot', 'domain may use only these packages: dayjs'],
  ['shared/contracts/x1.ts', '@shared/domain/lead/rules', 'of domain, contracts import models and types only'],
  ['shared/contracts/x2.ts', '../../cloudfunctions/data/leads', 'contracts import only shared code'],
  ['shared/contracts/x3.ts', 'dayjs', 'contracts may use only these packages: valibot'],
  ['shared/documents/x1.ts', '@shared/contracts/lead', 'documents import only core, domain and documents'],
  ['shared/documents/x2.ts', 'dayjs', 'documents may use only these packages: valibot'],
  ['cloudfunctions/jobs/x1.ts', '../customer-api/lead/submit', 'functions import only their own folder, operations, runtime, data, drivers and shared code'],
  ['cloudfunctions/customer-api/x2.ts', '../staff-api/lead/assign', 'customer-api and staff-api are strangers'],
  ['cloudfunctions/customer-api/quote/x3.ts', '../lead/submit', 'a feature does not import another feature'],
  ['cloudfunctions/customer-api/quote/x4.ts', '../index', 'a handler does not import the table it stands in'],
  ['cloudfunctions/data/x5.ts', '@shared/contracts/lead', 'data imports only core, domain and runtime'],
  ['cloudfunctions/runtime/x6.ts', '../jobs/index', 'runtime and drivers know no function and no operation'],
  ['cloudfunctions/operations/x1.ts', '../jobs/index', 'operations know no function'],
  ['cloudfunctions/customer-api/quote/x10.ts', '../../drivers/payment/index', 'drivers serve operations, jobs and the payment callback'],
  ['cloudfunctions/drivers/payment/x1.ts', '../../data/leads', 'drivers know no stored data'],
  ['cloudfunctions/jobs/x7.ts', 'ws', 'cloudfunctions may use only these packages: wx-server-sdk, valibot, dayjs'],
  ['cloudfunctions/jobs/x8.ts', 'wx-server-sdk', 'wx-server-sdk stays in runtime and data'],
  ['miniprogram-customer/packages/quote/x1.ts', '@shared/contracts/lead', 'contracts are types for mini programs'],
  ['miniprogram-customer/packages/quote/x2.ts', '../../../cloudfunctions/data/leads', 'mini programs import only their own folder and shared code'],
  ['miniprogram-customer/packages/quote/x3.ts', '../../../miniprogram-staff/packages/lead/view', 'customer and staff are strangers'],
  ['miniprogram-customer/packages/quote/x4.ts', '../lead/view', 'a feature navigates to another feature by URL'],
  ['miniprogram-customer/services/x5.ts', '../packages/lead/view', 'what all features share knows none of them'],
  ['miniprogram-customer/packages/quote/x6.ts', '../../pages/home/view', 'no feature imports a tab page'],
  ['miniprogram-customer/packages/quote/x7.ts', 'ws', 'the customer app may use only these packages: @vant/weapp, dayjs, qrcode, miniprogram-api-typings'],
  ['miniprogram-customer/packages/quote/x9.ts', 'tdesign-miniprogram/toast/index', 'the customer app does not use tdesign-miniprogram'],
  ['miniprogram-customer/packages/quote/x10.ts', '@shared/documents/leads', "administrators' documents stay off the phones"],
  ['miniprogram-staff/packages/quote/x9.ts', '@vant/weapp/toast/toast', 'the staff app does not use @vant/weapp'],
  ['miniprogram-staff/packages/quote/x8.ts', 'ws', 'the staff app may use only these packages: tdesign-miniprogram, dayjs, miniprogram-api-typings'],
  ['cloudfunctions/jobs/x9.ts', '../../simulator/protocol', 'the product does not know the simulator, the tools, the bench or the tests'],
  ['simulator/x1.ts', '../cloudfunctions/data/leads', 'the simulator loads built bundles, never product sources'],
  ['simulator/x2.ts', '../tools/other', 'the simulator imports no tests, no bench, and of the tools only build and watch'],
  ['tools/x1.ts', '../cloudfunctions/data/leads', 'tools do not import product sources'],
  ['cloudfunctions/data/x6.ts', 'mingo', 'browser and database packages stay in the simulator, the bench, the tests and the tools'],
  ['shared/core/x4.ts', './nowhere', 'every import is found'],
];

test('every rule objects to its planted import', async () => {
  const planted = forbidden.map(([importer, target]): [string, string] => [importer, `import * as b from '${target}';\nexport default b;\n`]);
  const faults = await faultsWith(Object.fromEntries(planted));
  const missed = forbidden.filter(([importer, , rule]) => !faults.some((fault) => fault.startsWith(`${importer} `) && fault.endsWith(`: ${rule}`)));
  expect(missed).toEqual([]);
});

test('two files that import each other are a circle', async () => {
  const faults = await faultsWith({
    'shared/core/x.ts': "import { b } from './y';\nexport const a = b;", 'shared/core/y.ts': "import { a } from './x';\nexport const b = a;",
  });
  expect(faults.join('\n')).toContain('no import goes round in a circle');
});

test('imports along the allowed directions are left alone', async () => {
  const allowed: [string, string, string][] = [
    ['shared/domain/quote/x1.ts', 'import', '../lead/model'],
    ['shared/domain/quote/x2.ts', 'import', '@shared/core/money'],
    ['shared/contracts/x1.ts', 'import', '@shared/domain/lead/model'],
    ['shared/contracts/x2.ts', 'import type', '@shared/domain/lead/rules'],
    ['shared/documents/x1.ts', 'import', '@shared/domain/lead/rules'],
    ['cloudfunctions/operations/x1.ts', 'import', '@shared/documents/leads'],
    ['cloudfunctions/customer-api/quote/x1.ts', 'import', '../../data/leads'],
    ['cloudfunctions/customer-api/quote/x2.ts', 'import', '@shared/contracts/lead'],
    ['cloudfunctions/data/x1.ts', 'import', 'wx-server-sdk'],
    ['miniprogram-customer/packages/quote/x1.ts', 'import type', '@shared/contracts/lead'],
    ['miniprogram-customer/packages/quote/x2.ts', 'import', '../../services/cloud'],
    ['miniprogram-customer/packages/quote/x3.ts', 'import', '@vant/weapp/toast/toast'],
    ['miniprogram-staff/packages/quote/x1.ts', 'import', '@shared/domain/lead/rules'],
    ['simulator/start.ts', 'import', '../tools/build'],
    ['simulator/x1.ts', 'import', '@shared/contracts/lead'],
    ['simulator/x2.ts', 'import', '@shared/documents/leads'],
    ['cloudfunctions/customer-api/quote/quote.test.ts', 'import', '../../../simulator/protocol'],
  ];
  expect(await faultsWith(Object.fromEntries(allowed.map(([importer, keyword, target]) => [importer, `${keyword} * as b from '${target}';\nexport type B = typeof b;\n`])))).toEqual([]);
});
