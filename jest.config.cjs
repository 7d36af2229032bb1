const { existsSync } = require('node:fs');
const path = require('node:path');

const shared = {
  rootDir: __dirname,
  transform: { '\\.(t|j|mj)s$': '<rootDir>/tools/jest/transform.cjs' },
  // These packages ship modules that jest cannot load as they are.
  transformIgnorePatterns: ['/node_modules/(?!(mingo|sorted-btree|croner|glass-easel|glass-easel-miniprogram-adapter|tdesign-miniprogram|@vant/weapp)/)'],
  modulePathIgnorePatterns: ['<rootDir>/dist/', '<rootDir>/.cache/', '<rootDir>/.data/'],
  moduleNameMapper: { '^@shared/(.*)$': '<rootDir>/shared/$1' },
  moduleFileExtensions: ['ts', 'js', 'mjs', 'cjs', 'json'],
};
const globalSetup = path.join(__dirname, 'tests/global-setup.ts');

/** @type {import('jest').Config} */
module.exports = {
  // Generous on purpose: a slow machine is no fault.
  testTimeout: 120_000,
  projects: [
    {
      ...shared,
      displayName: 'unit',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/{shared,cloudfunctions,simulator,tools,bench,tests}/**/*.test.ts'],
      testPathIgnorePatterns: ['<rootDir>/tests/browser/'],
      ...(existsSync(globalSetup) ? { globalSetup } : {}),
    },
    {
      ...shared,
      displayName: 'component',
      testEnvironment: 'jsdom',
      setupFiles: ['<rootDir>/tools/jest/mini-program-globals.cjs'],
      testMatch: ['<rootDir>/miniprogram-*/**/*.test.ts'],
    },
    {
      ...shared,
      displayName: 'browser',
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/browser/**/*.test.ts'],
    },
  ],
};
