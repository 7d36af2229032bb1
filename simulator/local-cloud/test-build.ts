import path from 'node:path';

/** Where the functions are bundled for tests: below the project, so that a bundle finds the project's packages. */
export const TEST_BUILD = path.resolve(__dirname, '../../.cache/test-functions');
/** Set by the global setup once the bundles are there, so that no test file builds them again. */
export const TEST_BUILD_VARIABLE = 'TEST_FUNCTIONS_READY';
