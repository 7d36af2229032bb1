import { currentFrame } from './call-frames';
import { NotSimulated } from './cloud-error';
import type { FunctionHost } from './function-host';
import type { WireHandler } from './sdk-transport';
import type { StorageActions } from './storage-actions';

export interface ActionsOptions {
  database: WireHandler;
  host: FunctionHost;
  storage: StorageActions;
}

/** The JSON actions of the SDK; one that is not known throws `NotSimulated` with its name. */
export function createActions(options: ActionsOptions): WireHandler {
  return async (action, params) => {
    if (action.startsWith('database.')) return await options.database(action, params);
    if (action === 'functions.invokeFunction') return await invokeFunction(options.host, params);
    const reply = action.startsWith('storage.') ? await options.storage.handle(action, params) : null;
    if (reply === null) throw new NotSimulated(action);
    return reply;
  };
}

async function invokeFunction(host: FunctionHost, params: Record<string, unknown>): Promise<Record<string, unknown>> {
  const { request_data: text } = params;
  // The SDK sends an empty text for a call without data.
  const data = JSON.parse(typeof text === 'string' && text !== '' ? text : '{}') as unknown;
  const result = await host.invoke({ name: String(params['function_name']), data, caller: { kind: 'function', frame: currentFrame() } });
  return { data: { response_data: JSON.stringify(result) } };
}
