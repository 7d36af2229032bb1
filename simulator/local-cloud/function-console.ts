import { format } from 'node:util';
import { currentFrame } from './call-frames';
import type { CallReport } from './call-frames';
import type { BundleGlobals } from './function-bundle';

/** Where lines go that are no report: the terminal, or nowhere in tests. */
export type Print = (line: string) => void;

/**
 * The `console` of a function. A JSON line with `action` or `code` is the function's report of its call and goes into
 * the log; anything else is printed with the function's name.
 */
export function functionConsole(name: string, print: Print): BundleGlobals['console'] {
  const write = (...parts: unknown[]): void => {
    const line = format(...parts);
    const report = readReport(line);
    const frame = currentFrame();
    if (report !== null && frame !== null) frame.report = report;
    if (report === null || report.defect) print(`[${name}] ${line}`);
  };
  return { log: write, info: write, warn: write, error: write, debug: write };
}

function readReport(line: string): (CallReport & { defect: boolean }) | null {
  if (!line.startsWith('{')) return null;
  try {
    const read = JSON.parse(line) as Record<string, unknown>;
    if (typeof read['action'] !== 'string' && typeof read['code'] !== 'string') return null;
    return {
      action: textOf(read['action']),
      code: textOf(read['code']),
      ms: typeof read['ms'] === 'number' ? read['ms'] : null,
      traceId: textOf(read['traceId']),
      defect: read['stack'] !== undefined || read['code'] === 'INTERNAL',
    };
  } catch {
    // Not JSON after all: an ordinary line that happens to begin with a brace.
    return null;
  }
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}
