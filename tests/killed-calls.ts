import type { TestCloud } from '../simulator/local-cloud/testing';
import { CloudError } from '../simulator/local-cloud/cloud-error';

/** What the platform does for a dead process: it ends its transactions, half a minute later, which a test need not wait for. */
const TIDYING = 'database.abortTransaction';
const WRITES: readonly string[] = ['database.insertDocument', 'database.modifyDocument', 'database.removeDocument', 'database.commitTransaction'];

/**
 * Lets everything that runs die right before its nth write, as a process does: from then on it reaches the database no more.
 *
 * @param survived writes that still happen, 0 or more
 * @returns whether anything died at all; false means the work needs no more writes than that
 */
export async function killedAfter(cloud: TestCloud, survived: number, work: () => Promise<unknown>): Promise<boolean> {
  const { database } = cloud;
  const handle = database.handle.bind(database);
  let left = survived;
  let isDead = false;
  database.handle = async (action, params) => {
    if (WRITES.includes(action)) {
      isDead ||= left === 0;
      left -= 1;
    }
    if (isDead && action !== TIDYING) throw new CloudError('PROCESS_KILLED', 'the process was killed');
    return handle(action, params);
  };
  try {
    await work().catch(() => undefined);
  } finally {
    database.handle = handle;
  }
  return isDead;
}

/** Does something again and again, dying one write later each time, until it survives; `check` looks at what is left each time. */
export async function atEveryWrite(most: number, scenario: (survived: number) => Promise<boolean>): Promise<number> {
  for (let survived = 0; survived < most; survived += 1) {
    if (!await scenario(survived)) return survived;
  }
  throw new Error(`the work never came to its end within ${most} writes`);
}
