import type { Print } from './function-console';

/** Work that nobody waits for, such as the later result of a media check. */
export interface Background {
  /** Begins after the current work has had its turn; a failure is printed. */
  start: (work: () => Promise<unknown>) => void;
  /** Waits until nothing is running. */
  settled: () => Promise<void>;
}

/** Runs such work and remembers it, so that a test or the end of the process can wait for it. */
export function createBackground(print: Print): Background {
  const running = new Set<Promise<unknown>>();
  return {
    start(work) {
      const run: Promise<unknown> = new Promise((resolve) => { setImmediate(resolve); })
        .then(work)
        .catch((error: unknown) => { print(error instanceof Error ? error.message : String(error)); })
        .finally(() => running.delete(run));
      running.add(run);
    },
    async settled() {
      while (running.size > 0) await Promise.all(running);
    },
  };
}
