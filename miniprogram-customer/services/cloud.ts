import { invoke, type Transport } from '@shared/core/invoke';
import type { Call } from '@shared/contracts/action';
import type { CustomerActions } from '@shared/contracts/index';
import { CLOUD_ENVIRONMENT } from './environment';

/** Opens the cloud environment; once, at launch. */
export function openCloud(): void {
  wx.cloud.init({ env: CLOUD_ENVIRONMENT });
}

const transport: Transport = async (call) => {
  const { result } = await wx.cloud.callFunction({ name: 'customer-api', data: call });
  return result;
};

/**
 * Keeps a file of the phone in the cloud.
 *
 * @returns its file id
 * @throws what WeChat says when it could not be sent
 */
export async function uploadFile(cloudPath: string, filePath: string): Promise<string> {
  const { fileID } = await wx.cloud.uploadFile({ cloudPath, filePath });
  return fileID;
}

/**
 * Calls an action of the customer's API. Never throws; `data` can be read only after `ok` was looked at.
 *
 * @param action wire name, e.g. `testDrive.book`
 */
export const callCloud = ((action, input) => invoke(transport, action, input)) as Call<CustomerActions>;
