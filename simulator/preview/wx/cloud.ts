/** `wx.cloud`: the customer app's own environment, and `wx.cloud.Cloud` for the staff app that shares it. */
import { LOCAL_APP_IDS, LOCAL_ENV_ID } from '../../protocol';
import { NotSimulated, WxFailure } from './async-api';
import type { Options } from './async-api';
import { CloudApi } from './cloud-api';
import { cloudFailure, refuseSharedEnvironment } from './cloud-failure';
import type { Phone } from './phone';
import type { TemporaryFiles } from './temporary-files';

/** The cloud object a mini program sees, and the same reach for the simulator's own parts. */
export interface CloudParts { object: Record<string, unknown>; api: CloudApi }

/** Makes `wx.cloud`. A mini program that shares another's environment must go through `new wx.cloud.Cloud(…)`. */
export function createCloud(phone: Phone, files: TemporaryFiles): CloudParts {
  const api = new CloudApi(phone, files);
  let opened = false;
  const ready = (): void => {
    if (!opened) throw new WxFailure('Cloud API isn\'t enabled, please call wx.cloud.init first', { errCode: -1 });
    if (phone.app === 'staff') throw cloudFailure('init', -501000, 'Environment not found: this mini program owns no environment');
  };
  const object = {
    ...api.functions(ready),
    init: (options?: { env?: unknown }): void => {
      const env = options?.env;
      if (typeof env === 'string' && env !== LOCAL_ENV_ID && phone.app === 'customer') {
        throw new WxFailure(`cloud.init:fail env ${env} is not the local ${LOCAL_ENV_ID}`, { errCode: -501000 });
      }
      opened = true;
    },
    database: () => { throw new NotSimulated('wx.cloud.database'); },
    callContainer: () => { throw new NotSimulated('wx.cloud.callContainer'); },
    CloudID: class { constructor(readonly cloudID: string) {} },
    Cloud: sharedCloudClass(api),
  };
  return { object, api };
}

function sharedCloudClass(api: CloudApi): new (options: Options) => object {
  return class {
    private opened = false;

    constructor(private readonly options: Options) {
      const ready = (): void => {
        if (!this.opened) throw new WxFailure('Cloud instance is not initialized, await init() first', { errCode: -1 });
      };
      Object.assign(this, api.functions(ready));
    }

    /** Asks `cloudbase_auth` first and fails as the platform does when it refuses. */
    async init(): Promise<void> {
      const { resourceAppid, resourceEnv } = this.options;
      if (resourceAppid !== LOCAL_APP_IDS.customer) throw failed(-601013, 'no cross-account right');
      if (resourceEnv !== LOCAL_ENV_ID) throw failed(-601012, 'no access to env');
      const reply = await api.call('cloudbase_auth', {}).catch((error: unknown) => {
        if (error instanceof WxFailure) throw failed(-601022, error.errMsg);
        throw error;
      });
      const refusal = refuseSharedEnvironment(reply.result);
      if (refusal) throw failed(refusal.errCode, refusal.reason);
      this.opened = true;
    }

    database(): never {
      throw new NotSimulated('wx.cloud.Cloud.database');
    }
  };
}

/** `init()` rejects with an object that carries `errCode` and `errMsg`. */
function failed(errCode: number, reason: string): Error {
  const failure = cloudFailure('init', errCode, reason);
  return Object.assign(new Error(failure.errMsg), { errCode, errMsg: failure.errMsg });
}
