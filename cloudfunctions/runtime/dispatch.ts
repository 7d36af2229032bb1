import * as v from 'valibot';
import type { Access, ActionMap, AnyAction, ErrorOf, InputOf, OutputOf } from '@shared/contracts/action';
import { ERROR_MESSAGES, type ErrorCode } from '@shared/core/errors';
import type { Result } from '@shared/core/result';
import { newTraceId, serverNow, type Actor, type CustomerActor, type GuestActor, type StaffActor } from './context';
import { actorLabel } from './identity';
import { logCall, logDefect } from './log';
import { Refusal } from './refusal';

/** Who a handler meets: a list of roles or `everyStaff` means staff. */
export type ActorOf<A extends Access> = A extends 'everyone' ? CustomerActor : A extends 'guest' ? GuestActor : StaffActor;

/** What a handler knows of its call. */
export interface HandlerContext<A extends AnyAction> {
  actor: ActorOf<A['access']>;
  /** Server time, epoch ms, the same for the whole call. */
  now: number;
  traceId: string;
  /** Ends the call with a refusal; only codes the contract declares compile. */
  fail: (code: ErrorOf<A>) => never;
}

/** Does one action. */
export type Handler<A extends AnyAction> = (input: InputOf<A>, context: HandlerContext<A>) => Promise<OutputOf<A>>;

/** One handler per action; leaving one out does not compile. */
export type Handlers<M extends ActionMap> = { [K in keyof M]: Handler<M[K]> };

/** Finds who calls; a customer, or somebody holding the staff app. */
export type Authenticate = () => CustomerActor | Promise<GuestActor>;

/** What mini programs send. */
interface CallEvent {
  action?: unknown;
  input?: unknown;
}

/**
 * Builds the entry of an API function: who calls, is that person allowed, is the input sound, then the handler. Answers a `Result`
 * and never rejects. Names are looked up as own properties only, so `toString` is no action.
 */
export function createDispatcher<M extends ActionMap>(actions: M, handlers: Handlers<M>, authenticate: Authenticate) {
  return async (event: CallEvent): Promise<Result<unknown, string>> => {
    const call: Call = { action: typeof event.action === 'string' ? event.action : '', traceId: newTraceId(), startedAt: serverNow() };
    try {
      const action = Object.hasOwn(actions, call.action) ? actions[call.action] : undefined;
      if (!action) throw new Refusal('INVALID_INPUT', 'action');
      call.actor = admit(action.access, await authenticate());
      const input = parse(action, event.input);
      const context = { actor: call.actor, now: call.startedAt, traceId: call.traceId, fail };
      const handler = handlers[call.action] as unknown as (input: unknown, context: unknown) => Promise<unknown>;
      const data = await handler(input, context);
      finish(call, 'OK');
      return { ok: true, data };
    } catch (error) {
      return answerFailure(call, error);
    }
  };
}

interface Call {
  action: string;
  traceId: string;
  startedAt: number;
  actor?: Actor;
}

function fail(code: ErrorCode): never {
  throw new Refusal(code);
}

/** The actor a handler meets, when the access of its action allows the caller. */
function admit(access: Access, caller: CustomerActor | GuestActor): Actor {
  if (caller.kind === 'customer') {
    if (access !== 'everyone') throw new Refusal('FORBIDDEN');
    return caller;
  }
  if (access === 'guest') return caller;
  if (caller.staff === null) throw new Refusal('FORBIDDEN');
  const isAllowed = access === 'everyStaff' || (Array.isArray(access) && caller.staff.roles.some((role) => access.includes(role)));
  if (!isAllowed) throw new Refusal('FORBIDDEN');
  return caller.staff;
}

function parse(action: AnyAction, input: unknown): unknown {
  const parsed = v.safeParse(action.input, input ?? {}, { abortEarly: true });
  if (parsed.success) return parsed.output;
  throw new Refusal('INVALID_INPUT', v.getDotPath(parsed.issues[0]) ?? undefined);
}

function answerFailure(call: Call, error: unknown): Result<never, string> {
  const refusal = error instanceof Refusal ? error : null;
  if (!refusal) logDefect(call.traceId, error);
  const code = refusal?.code ?? 'INTERNAL';
  finish(call, code);
  const field = refusal?.field === undefined ? {} : { field: refusal.field };
  return { ok: false, error: { code, message: ERROR_MESSAGES[code], traceId: call.traceId, ...field } };
}

function finish(call: Call, code: string): void {
  logCall({
    action: call.action.slice(0, 40), actor: call.actor ? actorLabel(call.actor) : 'unknown',
    storeId: call.actor?.kind === 'staff' ? call.actor.storeId : null, code, ms: serverNow() - call.startedAt, traceId: call.traceId,
  });
}

/** The handlers of some of a map's actions, for a feature's own table: `HandlersOf<CustomerActions, 'notice.list' | …>`. */
export type HandlersOf<M extends ActionMap, Names extends keyof M> = { [K in Names]: Handler<M[K]> };
