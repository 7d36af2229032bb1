import type { Caller } from '@shared/contracts/action';
import { customerIdOf } from './ids';
import type { Actor, CustomerActor, GuestActor, StaffActor } from './context';
import { Refusal } from './refusal';
import { platformContext, type PlatformContext } from './sdk';
import { staffMembers } from '../data/staff-members';

/** Which mini program speaks, and as whom. */
export interface PlatformIdentity {
  appId: string;
  openid: string;
}

/** AppID of an app, from the function's environment variables. */
export function appIdOf(caller: Caller): string {
  return (caller === 'customer' ? process.env.CUSTOMER_APP_ID : process.env.STAFF_APP_ID) ?? '';
}

/**
 * The caller as WeChat vouches for it: `FROM_*` when the staff app shares this environment, else the owner's own fields. The AppID has
 * to be the one this function serves, so that neither app reaches the other's actions.
 *
 * @throws Refusal UNAUTHENTICATED
 */
export function identityOf(context: PlatformContext, caller: Caller): PlatformIdentity {
  const isShared = Boolean(context.FROM_APPID);
  const appId = (isShared ? context.FROM_APPID : context.APPID) ?? '';
  const openid = (isShared ? context.FROM_OPENID : context.OPENID) ?? '';
  if (appId === '' || openid === '' || appId !== appIdOf(caller)) throw new Refusal('UNAUTHENTICATED');
  return { appId, openid };
}

/** The customer behind a call; no read, because the id follows from the identity. */
export function customerActor(): CustomerActor {
  const { appId, openid } = identityOf(platformContext(), 'customer');
  return { kind: 'customer', id: customerIdOf(appId, openid), name: '本人', appId, openid };
}

/** The member of staff behind a call, read anew each time, so that someone who left is out at once. */
export async function staffActor(): Promise<GuestActor> {
  const { appId, openid } = identityOf(platformContext(), 'staff');
  const member = await staffMembers.findActive(appId, openid);
  if (!member) return { kind: 'guest', appId, openid, staff: null };
  const { id, name, roles, storeId, storeIds } = member;
  const staff: StaffActor = { kind: 'staff', id, name, roles, storeId, storeIds, appId, openid };
  return { kind: 'guest', appId, openid, staff };
}

/** Words for the log: which role made the call. */
export function actorLabel(actor: Actor): string {
  return actor.kind === 'staff' ? actor.roles.join('+') : actor.kind;
}
