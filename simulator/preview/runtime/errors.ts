/** Everything that goes wrong in a mini program is collected, so that a test can fail on it. */
import { glassEasel } from './engine';

/** One defect; `is` names the component, `method` the function or hook. */
export interface RuntimeError {
  message: string;
  stack?: string;
  is?: string;
  method?: string;
}

declare global {
  var __mpErrors: RuntimeError[];
  var __mpWarnings: string[];
}

type ErrorListener = (error: RuntimeError) => void;
const listeners: ErrorListener[] = [];

/** Records a defect and prints it; `where` says which component and function. */
export function recordError(error: unknown, where: { is?: string; method?: string } = {}): void {
  const known = error instanceof Error ? error : new Error(typeof error === 'string' ? error : JSON.stringify(error));
  const record: RuntimeError = { message: known.message, ...(known.stack === undefined ? {} : { stack: known.stack }), ...where };
  globalThis.__mpErrors.push(record);
  console.error('[mini program]', where.is ?? '', where.method ?? '', error);
  for (const listener of listeners) listener(record);
}

/** `App.onError` and the preview's error badge listen here. */
export function onRuntimeError(listener: ErrorListener): void {
  listeners.push(listener);
}

/** Calls `work`; a defect is recorded and answered with undefined, as the platform carries on after one. */
export function guarded<Value>(method: string, work: () => Value, is?: string): Value | undefined {
  try {
    return work();
  } catch (error) {
    recordError(error, is === undefined ? { method } : { method, is });
    return undefined;
  }
}

/** Starts collecting from the template engine and from the window. */
export function collectErrors(): void {
  globalThis.__mpErrors = [];
  globalThis.__mpWarnings = [];
  glassEasel.addGlobalErrorListener((error, method, relatedComponent) => {
    const is = typeof relatedComponent === 'string' ? relatedComponent : relatedComponent?.is;
    const where = (method as unknown) as string | { methodName?: string; type?: string; element?: { is?: string } } | undefined;
    recordError(error, describeWhere(where, is));
    return false;
  });
  glassEasel.addGlobalWarningListener((message) => {
    globalThis.__mpWarnings.push(message);
    return false;
  });
  addEventListener('error', (event) => {
    if (event.error !== undefined && event.error !== null) recordError(event.error, { method: 'window' });
  });
  addEventListener('unhandledrejection', (event) => recordError(event.reason, { method: 'unhandled rejection' }));
}

function describeWhere(
  where: string | { methodName?: string; type?: string; element?: { is?: string } } | undefined,
  is: string | undefined,
): { is?: string; method?: string } {
  const method = typeof where === 'object' ? (where.methodName ?? where.type) : where;
  const name = is ?? (typeof where === 'object' ? where.element?.is : undefined);
  return { ...(name === undefined ? {} : { is: name }), ...(method === undefined ? {} : { method }) };
}
