/** ESLint rules of this repository; `eslint.config.mjs` applies them, the tests plant faults against them. */
import tseslint from 'typescript-eslint';

const REAL_CLOCK = [
  { selector: "CallExpression[callee.object.name='Date'][callee.property.name='now']", message: 'The time is handed in (context.now, services/clock): a rule that reads the clock cannot be tested.' },
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The time is handed in (context.now, services/clock): a rule that reads the clock cannot be tested.' },
  { selector: "CallExpression[callee.object.name='Math'][callee.property.name='random']", message: 'Chance is handed in (context): a draw must be repeatable in a test.' },
];
const WX_CLOUD = { selector: "MemberExpression[object.name='wx'][property.name='cloud']", message: 'Only services/cloud.ts talks to the cloud: call callCloud().' };
const WX = { selector: "MemberExpression[object.name='wx']", message: 'wx exists on phones only.' };

/** The only files that read the real clock or draw lots. */
const CLOCKS = ['cloudfunctions/runtime/context.ts', 'miniprogram-*/services/clock.ts', 'simulator/local-cloud/clock.ts'];
const PRODUCT = ['shared/**/*.ts', 'cloudfunctions/**/*.ts'];
const PHONES = ['miniprogram-*/**/*.ts'];

/** @param {string} root absolute path of the folder with the tsconfig files */
export function houseConfig(root) {
  return tseslint.config(
    { ignores: ['dist/**', 'node_modules/**', '.cache/**', '.data/**', 'coverage/**', '**/*.{js,cjs,mjs}'] },
    { linterOptions: { reportUnusedDisableDirectives: 'error' } },
    ...tseslint.configs.strictTypeChecked,
    {
      languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: root } },
      rules: {
        '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
        '@typescript-eslint/no-import-type-side-effects': 'error',
        '@typescript-eslint/no-floating-promises': 'error',
        '@typescript-eslint/max-params': ['error', { max: 3 }],
        '@typescript-eslint/explicit-module-boundary-types': 'error',
        '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
        '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_', caughtErrorsIgnorePattern: '^_' }],
        // Numbers and booleans read well in a template; objects and null do not.
        '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowBoolean: true }],
        // `() => close()` says the same as braces around it.
        '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
        'max-lines': ['error', { max: 300 }],
        'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
        'max-depth': ['error', 3],
        complexity: ['error', 15],
        eqeqeq: 'error',
        'no-restricted-syntax': ['error', ...REAL_CLOCK],
      },
    },
    // Tests of phone code run in Node with a DOM, so they are in no phone's tsconfig.
    { files: ['miniprogram-*/**/*.test.ts'], languageOptions: { parserOptions: { projectService: false, project: 'tools/jest/tsconfig.json' } } },
    { files: PRODUCT, rules: { 'no-restricted-syntax': ['error', ...REAL_CLOCK, WX] } },
    { files: PHONES, rules: { 'no-restricted-syntax': ['error', ...REAL_CLOCK, WX_CLOUD] } },
    { files: ['miniprogram-*/services/cloud.ts'], rules: { 'no-restricted-syntax': ['error', ...REAL_CLOCK] } },
    // `{ type: Object, value: {} as Order }` is how the typings learn what a property holds.
    { files: PHONES, rules: { '@typescript-eslint/no-unnecessary-type-assertion': 'off' } },
    { files: CLOCKS, rules: { 'no-restricted-syntax': 'off' } },
    // A rectangle is four numbers.
    { files: ['tools/art/**/*.ts'], rules: { '@typescript-eslint/max-params': ['error', { max: 5 }] } },
    // A describe block is one function, its tests are the functions that count; a row of a table has as many values as it needs.
    { files: ['**/*.test.ts'], rules: { 'max-lines-per-function': 'off', '@typescript-eslint/max-params': 'off' } },
    { files: ['**/*.d.ts'], rules: { '@typescript-eslint/no-unused-vars': 'off' } },
  );
}
