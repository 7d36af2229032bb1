import { ERROR_MESSAGES, type ErrorCode } from './errors';
import type { Result } from './result';

/** Carries `{ action, input }` to a cloud function and brings back what it answered; rejects when the network does not. */
export type Transport = (call: { action: string; input: unknown }) => Promise<unknown>;

/** Waits between tries of a call that met no network, milliseconds. */
const RETRY_WAITS_MS = [400, 1200] as const;

function failure(code: ErrorCode, traceId: string): Result<never, string> {
  return { ok: false, error: { code, message: ERROR_MESSAGES[code], traceId } };
}

function isResult(answer: unknown): answer is Result<unknown, string> {
  if (typeof answer !== 'object' || answer === null || !('ok' in answer)) return false;
  return answer.ok === true ? 'data' in answer : 'error' in answer && typeof answer.error === 'object';
}

/**
 * Calls an action and never throws: no network becomes `NETWORK`, an answer that is no result becomes `INTERNAL`. Only a missing
 * network is tried again, which is safe because reads change nothing and every write carries a `requestId`.
 */
export async function invoke(transport: Transport, action: string, input: unknown): Promise<Result<unknown, string>> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      const answer = await transport({ action, input });
      return isResult(answer) ? answer : failure('INTERNAL', 'malformed');
    } catch {
      const wait = RETRY_WAITS_MS[attempt];
      if (wait === undefined) return failure('NETWORK', 'offline');
      await new Promise((resolve) => { setTimeout(resolve, wait); });
    }
  }
}
