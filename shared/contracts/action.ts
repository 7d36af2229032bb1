import type { BaseIssue, BaseSchema, InferInput, InferOutput } from 'valibot';
import type { DomainErrorCode } from '@shared/core/errors';
import type { Result } from '@shared/core/result';
import type { StaffRole } from '@shared/domain/staff/model';

type Schema = BaseSchema<unknown, unknown, BaseIssue<unknown>>;

/**
 * Who may call an action.
 * - `everyone`: any person the platform vouches for (customer app)
 * - `guest`: a person of the staff app who has not joined a store yet (or has)
 * - `everyStaff`: any active staff member
 * - a list: active staff holding at least one of these roles
 */
export type Access = 'everyone' | 'guest' | 'everyStaff' | readonly StaffRole[];

/** Which app an action belongs to. */
export type Caller = 'customer' | 'staff';

/**
 * One API action: who may call it, what goes in, what comes out, how it may refuse.
 * `effect: 'write'` promises that repeating the call with the same `requestId` has one effect.
 */
export interface Action<A extends Access, Input extends Schema, Output, Code extends DomainErrorCode> {
  readonly access: A;
  readonly effect: 'read' | 'write';
  readonly input: Input;
  readonly output: OutputType<Output>;
  readonly errors: readonly Code[];
}

/** Carries a type through a value; nothing exists at run time. */
export interface OutputType<Output> {
  readonly _type?: Output;
}

export type AnyAction = Action<Access, Schema, unknown, DomainErrorCode>;
export type ActionMap = Readonly<Record<string, AnyAction>>;
export type InputOf<A extends AnyAction> = InferOutput<A['input']>;
/** What a caller writes: optional fields may be left out. */
export type CallInputOf<A extends AnyAction> = InferInput<A['input']>;
export type OutputOf<A extends AnyAction> = A['output'] extends OutputType<infer Output> ? Output : never;
export type ErrorOf<A extends AnyAction> = A['errors'][number];

/**
 * Calls one action of an app's API: both apps' `callCloud`. Unknown actions, wrong inputs and unread results do not compile; what must
 * not compile is written down in `tests/contract.types.ts`.
 */
export type Call<M extends ActionMap> = <Name extends keyof M & string>(
  action: Name, input: CallInputOf<M[Name]>,
) => Promise<Result<OutputOf<M[Name]>, ErrorOf<M[Name]>>>;

/** Declares what an action answers with. */
export function outputOf<Output>(): OutputType<Output> {
  return {};
}

/** Declares one action; the identity function, for its inference. */
export function defineAction<
  A extends Access, Input extends Schema, Output, const Code extends DomainErrorCode = never,
>(action: Action<A, Input, Output, Code>): Action<A, Input, Output, Code> {
  return action;
}
