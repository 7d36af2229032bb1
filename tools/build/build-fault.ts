/** Everything wrong with the sources that one build found; the message holds one fault per line. */
export class BuildFault extends Error {
  constructor(readonly faults: string[]) {
    super(faults.join('\n'));
    this.name = 'BuildFault';
  }
}

/** Runs every task to its end, then answers all values or throws one `BuildFault` with the faults of all. */
export async function allOrFaults<Value>(tasks: Promise<Value>[]): Promise<Value[]> {
  const settled = await Promise.allSettled(tasks);
  const faults = settled.flatMap((outcome) => (outcome.status === 'rejected' ? faultsOf(outcome.reason) : []));
  if (faults.length > 0) throw new BuildFault([...new Set(faults)]);
  return settled.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
}

/** The faults inside a thrown build fault. A defect of the build itself is thrown on. */
export function faultsOf(reason: unknown): string[] {
  if (reason instanceof BuildFault) return reason.faults;
  throw reason;
}
