import { createHash } from 'node:crypto';
import { LOCAL_APP_IDS } from '../protocol';
import type { AppName } from '../protocol';

const OPENID_TAIL = 27;

/** The app an AppID belongs to, or null when it is none of this environment. */
export function appOf(appId: string): AppName | null {
  if (appId === LOCAL_APP_IDS.customer) return 'customer';
  return appId === LOCAL_APP_IDS.staff ? 'staff' : null;
}

/**
 * The openid of a person in one app: 28 characters beginning with `o`, different per app, the same on every machine.
 * The letter `l` in second place keeps it from being all digits, which the SDK would turn into a number.
 */
export function openidFor(app: AppName, personId: string): string {
  return `o${digest(`${app}:${personId}`).slice(0, OPENID_TAIL).replace(/^./, 'l')}`;
}

/** The unionid of a person: one across both apps. */
export function unionidFor(personId: string): string {
  return `u${digest(`union:${personId}`).slice(0, OPENID_TAIL).replace(/^./, 'l')}`;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
