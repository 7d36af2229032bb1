import { invoke, type Transport } from '@shared/core/invoke';
import type { Call } from '@shared/contracts/action';
import type { StaffActions } from '@shared/contracts/index';
import { CLOUD_ENVIRONMENT, OWNER_APP_ID } from './environment';

type SharedCloud = InstanceType<typeof wx.cloud.Cloud>;

let opening: Promise<SharedCloud> | null = null;

/** The customer app's environment; `init` has to finish before anything can be called, and is tried again after a failure. */
async function sharedCloud(): Promise<SharedCloud> {
  opening ??= (async () => {
    const cloud = new wx.cloud.Cloud({ resourceAppid: OWNER_APP_ID, resourceEnv: CLOUD_ENVIRONMENT });
    await cloud.init();
    return cloud;
  })();
  try {
    return await opening;
  } catch (error) {
    opening = null;
    throw error;
  }
}

const transport: Transport = async (call) => {
  const cloud = await sharedCloud();
  const { result } = await cloud.callFunction({ name: 'staff-api', data: call });
  return result;
};

/**
 * Calls an action of the staff API. Never throws; `data` can be read only after `ok` was looked at.
 *
 * @param action wire name, e.g. `inquiry.quote`
 */
export const callCloud = ((action, input) => invoke(transport, action, input)) as Call<StaffActions>;
