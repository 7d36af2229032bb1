import { parsePhone } from '@shared/core/phone';
import type { Caller } from '@shared/contracts/action';
import { appIdOf } from '../runtime/identity';
import { errorNumber, openApiOf } from '../runtime/sdk';

/**
 * The number behind WeChat's phone button, eleven digits. The code is good once, for five minutes, in the app that made it.
 *
 * @returns null when WeChat refuses the code, or the number is no mainland mobile number
 * @throws when WeChat cannot be reached; the code is then still good
 */
export async function phoneBehindCode(code: string, caller: Caller): Promise<string | null> {
  try {
    const answer = await openApiOf(appIdOf(caller)).phonenumber.getPhoneNumber({ code });
    // The SDK turns answers into camelCase; older ones leave the platform's spelling.
    const info = answer.phoneInfo ?? answer.phone_info;
    return parsePhone(info?.purePhoneNumber ?? info?.phoneNumber ?? '');
  } catch (error) {
    if (errorNumber(error) === null) throw error;
    return null;
  }
}
