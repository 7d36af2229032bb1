import { AsyncLocalStorage } from 'node:async_hooks';
import type { AppName } from '../protocol';

/** What a function itself said about its call, in the JSON line it logs. */
export interface CallReport {
  action: string | null;
  code: string | null;
  ms: number | null;
  traceId: string | null;
}

/** Everything the cloud knows about one running call of a function. */
export interface CallFrame {
  id: string;
  functionName: string;
  app: AppName | null;
  person: string | null;
  openid: string | null;
  /** The platform's chain of origins, e.g. `wx_client` or `wx_client,scf`. */
  source: string;
  /** Variables this call sees in `process.env` on top of the process's own. */
  environment: Record<string, string>;
  /** Open APIs its `config.json` declares. */
  permissions: ReadonlySet<string>;
  documentsExamined: number;
  documentsReturned: number;
  report: CallReport | null;
}

const frames = new AsyncLocalStorage<CallFrame>();

/** The call this code runs in, or null outside any call. */
export function currentFrame(): CallFrame | null {
  return frames.getStore() ?? null;
}

/** Runs `work` as part of a call; everything it awaits belongs to the call too. */
export function runInFrame<Result>(frame: CallFrame, work: () => Result): Result {
  return frames.run(frame, work);
}

/** Runs `work` outside any call, e.g. a delivery that only starts because of one. */
export function runOutsideFrames<Result>(work: () => Result): Result {
  return frames.exit(work);
}

/** The running calls by the token their SDK requests carry; the oldest are forgotten, long after they ended. */
export interface FrameRegistry {
  add(frame: CallFrame): void;
  byToken(token: unknown): CallFrame | null;
}

const REMEMBERED_FRAMES = 5000;

/** A registry bounded in size: a request that arrives after its call has ended still finds its frame. */
export function createFrameRegistry(): FrameRegistry {
  const held = new Map<string, CallFrame>();
  return {
    add(frame) {
      held.set(frame.id, frame);
      const oldest = held.size > REMEMBERED_FRAMES ? held.keys().next() : null;
      if (oldest?.value !== undefined) held.delete(oldest.value);
    },
    byToken: (token) => (typeof token === 'string' ? held.get(token) ?? null : null),
  };
}

/**
 * Gives each call its own view of `process.env`, which is where the SDK looks for identity.
 * On the platform every call has a process of its own; here many share one. Answers a function that undoes it.
 */
export function installCallEnvironment(): () => void {
  const real = process.env;
  process.env = new Proxy(real, {
    get: (target, key) => {
      const own = frames.getStore()?.environment;
      return own !== undefined && typeof key === 'string' && key in own ? own[key] : Reflect.get(target, key) as unknown;
    },
    has: (target, key) => key in (frames.getStore()?.environment ?? {}) || key in target,
  });
  return () => { process.env = real; };
}
