import { randomUUID } from 'node:crypto';
import type { LogLine } from '../protocol';
import { runInFrame } from './call-frames';
import type { CallFrame, FrameRegistry } from './call-frames';
import { identityOf, withToken } from './caller';
import type { Caller } from './caller';
import { dateOf } from './clock';
import type { Clock } from './clock';
import { listBundles, loadBundle, readConfig } from './function-bundle';
import type { FunctionConfig, FunctionMain } from './function-bundle';
import { functionConsole } from './function-console';
import type { Print } from './function-console';
import { FunctionFailure, functionThrew, functionTimedOut, noSuchFunction, replyTooLarge } from './function-failure';

/** One call of a function. */
export interface Invocation {
  name: string;
  /** The event; it goes through JSON, as on the wire. */
  data: unknown;
  caller: Caller;
}

/** Runs the built functions of one folder. */
export interface FunctionHost {
  names(): string[];
  config(name: string): FunctionConfig;
  /** The function's answer after a JSON round trip; every failure is a `FunctionFailure`. */
  invoke(invocation: Invocation): Promise<unknown>;
  /** Forgets loaded code, of one function or of all; the next call reads the files again. */
  reload(name?: string): void;
}

export interface FunctionHostOptions {
  directory: string;
  clock: Clock;
  frames: FrameRegistry;
  print: Print;
  log: (line: LogLine) => void;
}

const MAX_REPLY_BYTES = 1024 * 1024;

/** A host that keeps each function loaded after its first call, as a warm container would. */
export function createFunctionHost(options: FunctionHostOptions): FunctionHost {
  const loaded = new Map<string, { main: FunctionMain; config: FunctionConfig }>();
  const simulatedDate = dateOf(options.clock);
  const load = (name: string): { main: FunctionMain; config: FunctionConfig } => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    if (!listBundles(options.directory).includes(name)) throw noSuchFunction(name);
    const globals = { Date: simulatedDate, console: functionConsole(name, options.print) };
    const fresh = { main: loadBundle(options.directory, name, globals), config: readConfig(options.directory, name) };
    loaded.set(name, fresh);
    return fresh;
  };
  return {
    names: () => listBundles(options.directory),
    config: (name) => readConfig(options.directory, name),
    reload: (name) => { if (name === undefined) loaded.clear(); else loaded.delete(name); },
    async invoke(invocation) {
      const frame = frameFor(invocation);
      options.frames.add(frame);
      const startedAt = performance.now();
      const finish = (failure: FunctionFailure | null): void => {
        options.log(logLine({ invocation, frame, failure, at: options.clock.now(), ms: Math.round(performance.now() - startedAt) }));
      };
      try {
        const result = await runInFrame(frame, async () => {
          const { main, config } = load(invocation.name);
          frame.permissions = config.permissions;
          return await run(main, eventOf(invocation, frame), { config, name: invocation.name, id: frame.id });
        });
        finish(null);
        return result;
      } catch (error) {
        const failure = error instanceof FunctionFailure ? error : functionThrew(error);
        if (failure !== error && error instanceof Error) options.print(`[${invocation.name}] ${error.stack ?? error.message}`);
        finish(failure);
        throw failure;
      }
    },
  };
}

function frameFor(invocation: Invocation): CallFrame {
  const id = randomUUID();
  const identity = identityOf(invocation.caller);
  return {
    ...identity,
    id,
    functionName: invocation.name,
    environment: withToken(identity.environment, id),
    permissions: new Set(),
    documentsExamined: 0,
    documentsReturned: 0,
    report: null,
  };
}

/** The platform adds `userInfo` to the event of every call that has a person. */
function eventOf(invocation: Invocation, frame: CallFrame): unknown {
  const data = JSON.parse(JSON.stringify(invocation.data ?? {})) as unknown;
  if (typeof data !== 'object' || data === null || Array.isArray(data) || frame.openid === null) return data;
  const appId = frame.environment['WX_FROM_APPID'] ?? frame.environment['WX_APPID'] ?? '';
  return { ...data, userInfo: { appId, openId: frame.openid } };
}

async function run(main: FunctionMain, event: unknown, call: { config: FunctionConfig; name: string; id: string }): Promise<unknown> {
  const { timeoutSeconds } = call.config;
  const context = { request_id: call.id, function_name: call.name, function_version: '$LATEST', time_limit_in_ms: timeoutSeconds * 1000, memory_limit_in_mb: 256 };
  let timer: NodeJS.Timeout | undefined;
  const timeOut = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => { reject(functionTimedOut(timeoutSeconds)); }, timeoutSeconds * 1000);
  });
  try {
    const result = await Promise.race([(async () => await main(event, context))(), timeOut]);
    const text = JSON.stringify(result) as string | undefined;
    const bytes = Buffer.byteLength(text ?? '');
    if (bytes > MAX_REPLY_BYTES) throw replyTooLarge(bytes);
    return text === undefined ? null : JSON.parse(text) as unknown;
  } finally {
    clearTimeout(timer);
  }
}

interface FinishedCall { invocation: Invocation; frame: CallFrame; failure: FunctionFailure | null; at: number; ms: number }

function logLine({ invocation, frame, failure, at, ms }: FinishedCall): LogLine {
  return {
    at,
    app: frame.app,
    person: frame.person,
    function: invocation.name,
    action: frame.report?.action ?? askedAction(invocation.data),
    code: failure?.code ?? frame.report?.code ?? 'OK',
    ms,
    traceId: frame.report?.traceId ?? null,
    detail: failure?.message ?? '',
    documentsExamined: frame.documentsExamined,
    documentsReturned: frame.documentsReturned,
  };
}

function askedAction(data: unknown): string | null {
  const asked = (data as { action?: unknown } | null | undefined)?.action;
  return typeof asked === 'string' ? asked : null;
}
