import { appIdOf } from '../runtime/identity';
import { Refusal } from '../runtime/refusal';
import { logDefect } from '../runtime/log';
import { openApiOf } from '../runtime/sdk';
import type { CustomerActor, StaffActor } from '../runtime/context';

/** `scene` of msgSecCheck: 2 = comment. */
const COMMENT_SCENE = 2;

/** Where a text will be seen: by strangers, or only by the two who talk. */
export type TextAudience = 'public' | 'private';

/**
 * Lets WeChat read a text a person wrote before it is kept. A risky one is refused; when the check itself fails, public texts are
 * refused too, private ones pass.
 *
 * @throws Refusal TEXT_RISKY
 */
export async function checkText(text: string, writer: CustomerActor | StaffActor, audience: TextAudience = 'private'): Promise<void> {
  if (text.trim() === '') return;
  const suggestion = await ask(text, writer);
  if (suggestion === 'risky' || (suggestion === 'unknown' && audience === 'public')) throw new Refusal('TEXT_RISKY');
}

async function ask(text: string, writer: CustomerActor | StaffActor): Promise<string> {
  const request = { content: text, version: 2, scene: COMMENT_SCENE, openid: writer.openid };
  try {
    const { result } = await openApiOf(appIdOf(writer.kind)).security.msgSecCheck(request);
    return result?.suggest ?? 'unknown';
  } catch (error) {
    logDefect('msgSecCheck', error);
    return 'unknown';
  }
}
