import type { ErrorCode } from '@shared/core/errors';

/** Ends a handler with an expected answer; the dispatcher turns it into a result. Anything else thrown is a defect. */
export class Refusal extends Error {
  constructor(readonly code: ErrorCode, readonly field?: string) {
    super(code);
    this.name = 'Refusal';
  }
}

/** Refuses with a code a handler's contract declares; use the context's `fail` in handlers, this in what they share. */
export function refuse(code: ErrorCode): never {
  throw new Refusal(code);
}
