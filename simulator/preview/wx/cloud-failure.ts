/** Failures of `wx.cloud` in the platform's numbers and wording. */
import { WxFailure } from './async-api';

/** -404011: the call never reached the cloud, or the function failed there. */
export const CALL_FAILED = -404011;

/** `cloud.callFunction:fail -404011 …`, as the platform words a failed call. */
export function cloudFailure(api: string, errCode: number, reason: string): WxFailure {
  // The local cloud words some failures whole, as the platform's gateway does.
  const whole = reason.startsWith(`cloud.${api}:fail`);
  return new WxFailure(whole ? reason : `cloud.${api}:fail ${errCode} ${reason}`, { errCode });
}

/** What a phone without network answers. */
export function offlineFailure(api: string): WxFailure {
  return cloudFailure(api, CALL_FAILED, 'request:fail network is disconnected');
}

/**
 * Why a shared environment does not open, or null when `cloudbase_auth` admitted the caller.
 *
 * @param reply what `cloudbase_auth` returned, unchecked
 * @returns code and reason; the codes are those of the platform's error list
 */
export function refuseSharedEnvironment(reply: unknown): { errCode: number; reason: string } | null {
  if (typeof reply !== 'object' || reply === null) return { errCode: -601023, reason: 'invalid reply of cloudbase_auth' };
  const { errCode, errMsg, auth } = reply as { errCode?: unknown; errMsg?: unknown; auth?: unknown };
  if (typeof errCode !== 'number') return { errCode: -601015, reason: 'errCode of cloudbase_auth is empty' };
  if (errCode !== 0) return { errCode: -601017, reason: `cloudbase_auth refused: ${errCode} ${typeof errMsg === 'string' ? errMsg : ''}`.trim() };
  if (typeof auth !== 'string') return { errCode: -601016, reason: 'cloudbase_auth returned no auth info' };
  return null;
}
