/** `npm run features`: which capabilities work, each proven by a page, an action and a test that exist. */
import { checkFeatures } from './features/check-features';
import { featureTable } from './features/feature-table';
import { PROJECT_ROOT } from './project';

async function main(): Promise<void> {
  console.log(await featureTable(PROJECT_ROOT));
  const { faults } = await checkFeatures(PROJECT_ROOT);
  for (const fault of faults) console.error(fault);
  if (faults.length > 0) process.exitCode = 1;
}

void main();
