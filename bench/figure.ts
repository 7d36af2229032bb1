/** One number the README quotes, taken anew on every run. */
export interface Figure {
  /** Full sentence fragment, unique: what is measured against what. */
  name: string;
  unit: string;
  /** Largest value that is still good. */
  limit: number;
  /** Takes the figure. Throws when it cannot be taken; the run then says so and the figure is not good. */
  measure(): Promise<number>;
}

/** What a run says of a figure. `value` is null when it could not be taken, and `reason` says why. */
export interface Reading {
  value: number | null;
  limit: number;
  unit: string;
  ok: boolean;
  reason?: string;
}

/** Middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = Math.floor(sorted.length / 2);
  const [low, high] = [sorted[sorted.length % 2 === 0 ? upper - 1 : upper], sorted[upper]];
  if (low === undefined || high === undefined) throw new Error('no values were taken');
  return (low + high) / 2;
}

/** Milliseconds something took. */
export async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const start = process.hrtime.bigint();
  await work();
  return Number(process.hrtime.bigint() - start) / 1e6;
}

/**
 * How much longer one thing takes than another: medians of runs taken in turn, so that a busy moment meets both.
 *
 * @param work each returns the milliseconds of one run
 */
export async function ratioOf(work: { of: () => Promise<number>; to: () => Promise<number> }, rounds: number): Promise<number> {
  const of: number[] = [];
  const to: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    to.push(await work.to());
    of.push(await work.of());
  }
  return median(of) / median(to);
}
