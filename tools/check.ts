/** `npm run check:<name>`: one check over the whole repository, a line per fault. */
import type { Check } from './checks/check';
import { CHECKS } from './checks/all';
import { PROJECT_ROOT } from './project';

async function main(name: string | undefined): Promise<void> {
  const check: Check | undefined = Object.entries(CHECKS).find(([known]) => known === name)?.[1];
  if (!check) throw new Error(`No check '${String(name)}'; there are ${Object.keys(CHECKS).join(', ')}`);
  const { faults, looked } = await check(PROJECT_ROOT);
  for (const fault of faults) console.error(fault);
  console.log(`${String(name)}: ${looked}, ${faults.length} faults`);
  // WeChat's compiler leaves its workers waiting; nothing of ours is left to do.
  process.exit(faults.length > 0 ? 1 : 0);
}

void main(process.argv[2]);
