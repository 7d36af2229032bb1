import { newTraceId } from '../runtime/context';
import { logDefect } from '../runtime/log';

/** Timed work. It finds its documents by an index, does a bounded number of them, and may run twice at once. */
export interface Job {
  name: string;
  /** The timer ticks every minute; a job with 5 works on every fifth tick. */
  everyMinutes: number;
  /** @returns how many documents were worked on */
  run(now: number): Promise<number>;
}

/** Documents one run works on; the next minute goes on with the rest. */
export const MOST_PER_RUN = 100;

/** Works on documents one after the other; one that fails is told in the log and does not stop the rest. */
export async function eachOf<T>(documents: readonly T[], work: (document: T) => Promise<unknown>): Promise<void> {
  for (const document of documents) await work(document).catch((error: unknown) => logDefect(newTraceId(), error));
}
