import type { SystemErrorCode } from './errors';

/** Why an action did not happen, as the person may read it. */
export interface ActionError<Code extends string = string> {
  code: Code | SystemErrorCode;
  /** Chinese sentence: what happened and the next step. */
  message: string;
  /** Short id to find the call in the logs. */
  traceId: string;
  /** Path of the field that was refused, only with `INVALID_INPUT`. */
  field?: string;
}

/** What every action answers: the data, or one refusal. Reading `data` before `ok` does not compile. */
export type Result<Data, Code extends string = never> =
  | { ok: true; data: Data }
  | { ok: false; error: ActionError<Code> };
