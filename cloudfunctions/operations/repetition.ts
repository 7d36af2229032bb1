import type { ErrorCode } from '@shared/core/errors';
import { Refusal } from '../runtime/refusal';

/** Refusals of something good only once: the twin that spent it may not have written yet. */
const SPENT: readonly ErrorCode[] = ['PHONE_CODE_EXPIRED'];
/** Waits before looking again for such a twin, milliseconds. */
const PATIENCE: readonly number[] = [30, 60, 120];

/**
 * Makes something once for a request that may arrive several times, also at the same moment: what is there is the answer, and a twin
 * that was refused because the other one has just made it answers with that.
 *
 * @param find what an earlier or simultaneous arrival of the same request made, or null
 */
export async function makeOnce<T>(find: () => Promise<T | null>, make: () => Promise<T>): Promise<T> {
  const made = await find();
  if (made) return made;
  try {
    return await make();
  } catch (error) {
    const twin = error instanceof Refusal ? await lookAgain(find, SPENT.includes(error.code) ? PATIENCE : []) : null;
    if (twin) return twin;
    throw error;
  }
}

async function lookAgain<T>(find: () => Promise<T | null>, waits: readonly number[]): Promise<T | null> {
  let twin = await find();
  for (const waitMs of waits) {
    if (twin) break;
    await new Promise((resolve) => { setTimeout(resolve, waitMs); });
    twin = await find();
  }
  return twin;
}
