/** One line per call, as JSON, for the console's log search. Phones and names never go in. */
export interface CallLog {
  action: string;
  actor: string;
  storeId: string | null;
  code: string;
  ms: number;
  traceId: string;
}

/** Writes the line of one call. */
export function logCall(line: CallLog): void {
  console.log(JSON.stringify(line));
}

/** Writes a defect with its stack, once. */
export function logDefect(traceId: string, error: unknown): void {
  console.error(JSON.stringify({ traceId, defect: error instanceof Error ? (error.stack ?? error.message) : String(error) }));
}
