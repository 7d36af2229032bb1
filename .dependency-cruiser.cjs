/**
 * Who may import whom. A rule's name is the sentence shown for a violation.
 * Tests are free to reach for the local cloud and for test tools; the rules about rooms still hold for them where marked.
 */
const TEST = '\\.test\\.ts$';
const INSTALLED = 'node_modules/';
// Written as WeChat resolves them after npm packing, so Node does not find them; the build does, and refuses the wrong one.
const COMPONENTS = '^(?:@vant/weapp|tdesign-miniprogram)/';
const FUNCTION_ROOMS = '^cloudfunctions/(?:runtime|data|drivers|operations)/';

/** One forbidden direction. */
const forbid = (name, from, to) => ({ name, severity: 'error', from, to });
/** A room and the packages it may use, besides none. */
const packages = (room, allowed) => forbid(
  `${room.name} may use only these packages: ${allowed.join(', ') || 'none'}`,
  { path: room.path, pathNot: TEST },
  { path: INSTALLED, pathNot: allowed.map((name) => `${INSTALLED}(?:@types/)?${name}/`) },
);

/** The component library of the other app. */
const otherLibrary = (app, library) => forbid(`the ${app} app does not use ${library}`, { path: `^miniprogram-${app}/` }, { path: `^(?:${INSTALLED})?${library}/` });

const shared = [
  forbid('core imports only core', { path: '^shared/core/', pathNot: TEST }, { pathNot: ['^shared/core/', INSTALLED], dependencyTypesNot: ['core'] }),
  forbid('domain imports only core and domain', { path: '^shared/domain/', pathNot: TEST }, { pathNot: ['^shared/(?:core|domain)/', INSTALLED], dependencyTypesNot: ['core'] }),
  // Orders are priced with coupons, and every feature asks who holds a role; nothing else reaches into another feature's rules.
  forbid('of another feature, domain imports the model only', { path: '^shared/domain/([^/]+)/', pathNot: [TEST, '^shared/domain/order/(?:pricing|best-coupons)\\.ts$'] },
    { path: '^shared/domain/', pathNot: ['^shared/domain/$1/', '/model\\.ts$', '^shared/domain/staff/rules\\.ts$'] }),
  forbid('pricing knows the rules of coupons only', { path: '^shared/domain/order/(?:pricing|best-coupons)\\.ts$' },
    { path: '^shared/domain/', pathNot: ['^shared/domain/(?:order|coupon)/', '/model\\.ts$'] }),
  forbid('contracts import only shared code', { path: '^shared/contracts/', pathNot: TEST }, { pathNot: ['^shared/', INSTALLED], dependencyTypesNot: ['core'] }),
  forbid('of domain, contracts import models and types only', { path: '^shared/contracts/', pathNot: TEST }, { path: '^shared/domain/', pathNot: '/model\\.ts$', dependencyTypesNot: ['type-only'] }),
  forbid('documents import only core, domain and documents', { path: '^shared/documents/', pathNot: TEST }, { pathNot: ['^shared/(?:core|domain|documents)/', INSTALLED], dependencyTypesNot: ['core'] }),
  packages({ name: 'core', path: '^shared/core/' }, ['dayjs']),
  packages({ name: 'domain', path: '^shared/domain/' }, ['dayjs']),
  packages({ name: 'contracts', path: '^shared/contracts/' }, ['valibot']),
  packages({ name: 'documents', path: '^shared/documents/' }, ['valibot']),
  forbid('shared code runs on phones, without Node', { path: '^shared/', pathNot: TEST }, { dependencyTypes: ['core'] }),
];

const cloud = [
  forbid('functions import only their own folder, operations, runtime, data, drivers and shared code', { path: '^cloudfunctions/([^/]+)/', pathNot: [TEST, FUNCTION_ROOMS] },
    { pathNot: ['^cloudfunctions/$1/', FUNCTION_ROOMS, '^shared/', INSTALLED], dependencyTypesNot: ['core'] }),
  forbid('customer-api and staff-api are strangers', { path: '^cloudfunctions/(customer-api|staff-api)/' }, { path: '^cloudfunctions/(?:customer-api|staff-api)/', pathNot: '^cloudfunctions/$1/' }),
  forbid('a feature does not import another feature', { path: '^cloudfunctions/(customer-api|staff-api)/([^/]+)/', pathNot: TEST }, { path: '^cloudfunctions/$1/[^/]+/', pathNot: '^cloudfunctions/$1/$2/' }),
  forbid('a handler does not import the table it stands in', { path: '^cloudfunctions/(customer-api|staff-api)/[^/]+/', pathNot: TEST }, { path: '^cloudfunctions/$1/[^/]+\\.ts$' }),
  forbid('data imports only core, domain and runtime', { path: '^cloudfunctions/data/', pathNot: TEST }, { pathNot: ['^cloudfunctions/(?:data|runtime)/', '^shared/(?:core|domain)/', INSTALLED], dependencyTypesNot: ['core'] }),
  forbid('operations know no function', { path: '^cloudfunctions/operations/', pathNot: TEST }, { pathNot: [FUNCTION_ROOMS, '^shared/', INSTALLED], dependencyTypesNot: ['core'] }),
  forbid('runtime and drivers know no function and no operation', { path: '^cloudfunctions/(?:runtime|drivers)/', pathNot: TEST }, { pathNot: ['^cloudfunctions/(?:runtime|data|drivers)/', '^shared/', INSTALLED], dependencyTypesNot: ['core'] }),
  forbid('drivers serve operations, jobs and the payment callback', { path: '^cloudfunctions/', pathNot: ['^cloudfunctions/(?:drivers|operations|jobs|payment-callback)/', TEST] }, { path: '^cloudfunctions/drivers/' }),
  forbid('drivers know no stored data', { path: '^cloudfunctions/drivers/', pathNot: TEST }, { path: '^cloudfunctions/data/' }),
  packages({ name: 'cloudfunctions', path: '^cloudfunctions/' }, ['wx-server-sdk', 'valibot', 'dayjs']),
  forbid('wx-server-sdk stays in runtime and data', { path: '^(?:cloudfunctions|shared)/', pathNot: ['^cloudfunctions/(?:runtime|data)/', TEST] }, { path: `${INSTALLED}wx-server-sdk/` }),
];

const phones = [
  forbid('contracts are types for mini programs', { path: '^miniprogram-' }, { path: '^shared/contracts/', dependencyTypesNot: ['type-only'] }),
  forbid('administrators\' documents stay off the phones', { path: '^miniprogram-' }, { path: '^shared/documents/' }),
  forbid('mini programs import only their own folder and shared code', { path: '^miniprogram-(customer|staff)/', pathNot: TEST }, { pathNot: ['^miniprogram-$1/', '^shared/', INSTALLED, COMPONENTS] }),
  forbid('customer and staff are strangers', { path: '^miniprogram-(customer|staff)/' }, { path: '^miniprogram-', pathNot: '^miniprogram-$1/' }),
  forbid('a feature navigates to another feature by URL', { path: '^(miniprogram-[a-z]+)/packages/([^/]+)/' }, { path: '^$1/packages/', pathNot: '^$1/packages/$2/' }),
  forbid('what all features share knows none of them', { path: '^(miniprogram-[a-z]+)/(?:components|services|pages)/' }, { path: '^$1/packages/' }),
  forbid('no feature imports a tab page', { path: '^(miniprogram-[a-z]+)/(?:components|services|packages)/' }, { path: '^$1/pages/' }),
  otherLibrary('customer', 'tdesign-miniprogram'),
  otherLibrary('staff', '@vant/weapp'),
  packages({ name: 'the customer app', path: '^miniprogram-customer/' }, ['@vant/weapp', 'dayjs', 'qrcode', 'miniprogram-api-typings']),
  packages({ name: 'the staff app', path: '^miniprogram-staff/' }, ['tdesign-miniprogram', 'dayjs', 'miniprogram-api-typings']),
];

const workshop = [
  forbid('the product does not know the simulator, the tools, the bench or the tests', { path: '^(?:shared|cloudfunctions|miniprogram-[a-z]+)/', pathNot: TEST }, { path: '^(?:simulator|tools|bench|tests)/' }),
  // The seed writes records whose ids must be the ones the product derives; nothing else of the product is known to it.
  forbid('the simulator loads built bundles, never product sources', { path: '^simulator/', pathNot: TEST }, { path: '^(?:cloudfunctions|miniprogram-[a-z]+)/', pathNot: '^cloudfunctions/runtime/ids\\.ts$' }),
  forbid('ids of the product are for the seed alone', { path: '^simulator/', pathNot: [TEST, '^simulator/seed/'] }, { path: '^cloudfunctions/' }),
  forbid('the simulator imports no tests, no bench, and of the tools only build and watch', { path: '^simulator/', pathNot: TEST }, { path: '^(?:tools|bench|tests)/', pathNot: '^tools/(?:build|watch)\\.ts$' }),
  forbid('tools do not import product sources', { path: '^tools/', pathNot: TEST }, { path: '^(?:cloudfunctions|miniprogram-[a-z]+)/' }),
  forbid('browser and database packages stay in the simulator, the bench, the tests and the tools', { path: '^(?:shared|cloudfunctions|miniprogram-[a-z]+)/', pathNot: TEST },
    { path: `${INSTALLED}(?:lmdb|mingo|sorted-btree|glass-easel[a-z-]*|playwright-core)/` }),
];

const everywhere = [
  // A circle of types alone is gone at run time.
  forbid('no import goes round in a circle', {}, { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } }),
  forbid('every import is found', {}, { couldNotResolve: true, pathNot: COMPONENTS }),
];

module.exports = {
  forbidden: [...shared, ...cloud, ...phones, ...workshop, ...everywhere],
  options: {
    tsPreCompilationDeps: 'specify',
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(?:dist|\\.cache|\\.data)/' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'], extensions: ['.ts', '.d.ts', '.mjs', '.cjs', '.js', '.json'] },
  },
};
