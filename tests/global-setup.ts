import { buildFunctions } from '../tools/build';
import { TEST_BUILD, TEST_BUILD_VARIABLE } from '../simulator/local-cloud/test-build';

/**
 * Bundles the cloud functions once for all test files, and makes every worker run in UTC as the cloud does.
 * Faults in the functions' sources fail the tests that need them, not the whole run.
 */
export default async function globalSetup(): Promise<void> {
  process.env['TZ'] = 'UTC';
  try {
    await buildFunctions({ outDirectory: TEST_BUILD });
    process.env[TEST_BUILD_VARIABLE] = '1';
  } catch (error) {
    process.stderr.write(`The cloud functions cannot be bundled, tests that need them will fail: ${error instanceof Error ? error.message : String(error)}\n`);
  }
}
