import { appIdOf } from '../runtime/identity';
import { platformContext } from '../runtime/sdk';

/** Not a code of the platform: any number but 0 turns the caller away. */
const FORBIDDEN = 403;

/** What WeChat expects of this function: 0 admits, and `auth` has to be a string. */
export interface Admission {
  errCode: number;
  errMsg: string;
  auth: string;
}

const ADMITTED: Admission = { errCode: 0, errMsg: '', auth: JSON.stringify({ app: 'staff' }) };
const TURNED_AWAY: Admission = { errCode: FORBIDDEN, errMsg: 'this app is not admitted', auth: '' };

/**
 * Lets the staff app into the environment of the customer app, and nobody else. WeChat calls it once when the staff app starts its
 * cloud; the name is fixed. Who the person is gets checked with every call, not here.
 */
export function main(): Promise<Admission> {
  const { FROM_APPID = '' } = platformContext();
  const isStaffApp = FROM_APPID !== '' && FROM_APPID === appIdOf('staff');
  return Promise.resolve(isStaffApp ? ADMITTED : TURNED_AWAY);
}
