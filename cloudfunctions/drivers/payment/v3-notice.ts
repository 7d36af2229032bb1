import type { ReplyFields } from './reply-fields';
import { objectOf, textOf } from './reply-fields';
import type { V3Configuration } from './v3-configuration';
import { openSealed, signatureFault, type SignedMessage } from './v3-signature';

/** A notice that was checked and opened, or what is wrong with it. */
export type OpenedNotice = { ok: true; resource: ReplyFields } | { ok: false; fault: string };

const SEAL = 'AEAD_AES_256_GCM';

/** Checks that WeChat Pay wrote a notice, and opens what is sealed in it. A fault is the sender's, not ours: anybody may post anything. */
export function openV3Notice(configuration: V3Configuration, message: SignedMessage, now: number): OpenedNotice {
  const fault = signatureFault(message, configuration, now);
  if (fault) return { ok: false, fault };
  try {
    const resource = objectOf(fieldsOf(message.body), 'resource');
    if (textOf(resource, 'algorithm') !== SEAL) return { ok: false, fault: `sealed with ${textOf(resource, 'algorithm')}` };
    const sealed = { ciphertext: textOf(resource, 'ciphertext'), nonce: textOf(resource, 'nonce'), associatedData: textOf(resource, 'associatedData') };
    return { ok: true, resource: fieldsOf(openSealed(sealed, configuration.apiKey)) };
  } catch (error) {
    return { ok: false, fault: `not to be opened: ${String(error)}` };
  }
}

function fieldsOf(text: string): ReplyFields {
  const fields: unknown = JSON.parse(text);
  return typeof fields === 'object' && fields !== null ? fields as ReplyFields : {};
}
