import { createRequire } from 'node:module';

/** One request of the SDK, after its signing and encoding: `params.action` names it, the rest is its JSON body. */
export interface WireRequest {
  params: { action: string } & Record<string, unknown>;
}

/** Answers one wire action; a thrown error with a string `code` becomes the SDK's own error. */
export type WireHandler = (action: string, params: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** The one function of the SDK through which every JSON request to the cloud passes. */
interface Requester {
  request: (request: WireRequest) => Promise<unknown>;
}

/** The SDK's private seam, looked up from the SDK itself so that both are the same module instance. */
const REQUESTER_MODULE = '@cloudbase/node-sdk/dist/utils/tcbapirequester';

/**
 * Lets the unmodified `wx-server-sdk` talk to `handle` without a socket, about ten times faster than HTTP.
 * Every JSON action passes through `handle`; multipart ones (open API, payment, upload) keep the real path.
 * Answers a function that puts the real transport back.
 */
export function installInProcessTransport(handle: WireHandler): () => void {
  const requester = createRequire(__filename)(REQUESTER_MODULE) as Requester;
  const real = requester.request;
  let lastId = 0;
  requester.request = async (request) => {
    const { params } = request;
    // Open API and payment travel as multipart bodies, which only the real path writes.
    if (params.action.startsWith('wx.')) return await real(request);
    const requestId = `local-${++lastId}`;
    const { action, ...rest } = params;
    try {
      return { ...(await handle(action, rest)), requestId };
    } catch (error) {
      throw asSdkError(error, requestId);
    }
  };
  return () => { requester.request = real; };
}

/** The SDK reads `code`, `message` and `requestId` off whatever the requester throws. */
function asSdkError(error: unknown, requestId: string): Error {
  const shown = error instanceof Error ? error : new Error(String(error));
  const code = (shown as { code?: unknown }).code;
  return Object.assign(shown, { requestId, code: typeof code === 'string' ? code : 'SYS_ERR' });
}
