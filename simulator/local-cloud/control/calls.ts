import { randomUUID } from 'node:crypto';
import type { AppName, FunctionCallReply } from '../../protocol';
import { FunctionFailure } from '../function-failure';
import type { FunctionHost } from '../function-host';
import type { KnownPerson, People } from '../people';

/** Calls as a mini program makes them. */
export interface ClientCalls {
  /** `wx.cloud.callFunction`; failures are answers, as the client sees them. */
  callFunction(person: KnownPerson, name: string, data: unknown): Promise<FunctionCallReply>;
  /** One action of `customer-api` or `staff-api`: what the dispatcher answered; failures are thrown. */
  callAction(person: KnownPerson, action: string, input: unknown): Promise<unknown>;
}

/** Function behind each app, by name. */
const API_FUNCTIONS: Record<AppName, string> = { customer: 'customer-api', staff: 'staff-api' };
const ADMISSION = 'cloudbase_auth';

/** The staff app's calls are preceded by one `cloudbase_auth` per person, as `Cloud.init()` does on the platform. */
export function createClientCalls({ host }: { host: FunctionHost; people: People }): ClientCalls {
  const admitted = new Set<string>();
  const admit = async (person: KnownPerson): Promise<void> => {
    if (person.app === 'customer' || admitted.has(person.openid)) return;
    checkAdmission(await host.invoke({ name: ADMISSION, data: {}, caller: { kind: 'client', person } }).catch((error: unknown) => {
      throw new FunctionFailure(-601022, 'CLOUDBASE_AUTH_FAILED', `the call to ${ADMISSION} failed: ${error instanceof Error ? error.message : String(error)}`);
    }));
    admitted.add(person.openid);
  };
  return {
    async callFunction(person, name, data) {
      const requestId = randomUUID();
      try {
        const result = await host.invoke({ name, data, caller: { kind: 'client', person } });
        return { result, errMsg: 'cloud.callFunction:ok', requestId };
      } catch (error) {
        if (!(error instanceof FunctionFailure)) throw error;
        return { errCode: error.errCode, errMsg: `cloud.callFunction:fail Error: errCode: ${error.errCode} | errMsg: ${error.message}`, requestId };
      }
    },
    async callAction(person, action, input) {
      await admit(person);
      return await host.invoke({ name: API_FUNCTIONS[person.app], data: { action, input }, caller: { kind: 'client', person } });
    },
  };
}

function checkAdmission(answer: unknown): void {
  const { errCode, auth } = (answer ?? {}) as { errCode?: unknown; auth?: unknown };
  if (errCode === undefined) throw new FunctionFailure(-601015, 'CLOUDBASE_AUTH_EMPTY', `${ADMISSION} answered no errCode`);
  if (errCode !== 0) throw new FunctionFailure(-601017, 'CLOUDBASE_AUTH_REFUSED', `${ADMISSION} answered errCode ${JSON.stringify(errCode)}`);
  if (auth === undefined) throw new FunctionFailure(-601016, 'CLOUDBASE_AUTH_EMPTY', `${ADMISSION} answered no auth`);
  if (typeof auth !== 'string') throw new FunctionFailure(-601023, 'CLOUDBASE_AUTH_INVALID', `auth must be a string`);
}
