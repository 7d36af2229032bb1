import { Refusal } from '../runtime/refusal';

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
    const twin = error instanceof Refusal ? await find() : null;
    if (twin) return twin;
    throw error;
  }
}
