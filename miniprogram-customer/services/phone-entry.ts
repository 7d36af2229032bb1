import { ERROR_MESSAGES } from '@shared/core/errors';
import { maskPhone } from '@shared/core/phone';
import type { CustomerProfile } from '@shared/domain/customer/model';
import { newRequestId } from './clock';
import { callCloud } from './cloud';
import { showRefusal } from './refusal';
import { keepProfile } from './session';

/** The phone number on a form: known already, or being given. */
export interface PhoneEntry {
  isKnown: boolean;
  /** `138****6821`, empty while unknown. */
  masked: string;
  typed: string;
  /** The number typed when it is a valid one. */
  valid: string | null;
}

/** Where a form starts: with the number of the profile, or with none. */
export function phoneEntryOf({ phone }: Pick<CustomerProfile, 'phone'>): PhoneEntry {
  return { isKnown: phone !== null, masked: phone === null ? '' : maskPhone(phone), typed: '', valid: null };
}

/** The entry after typing; `detail` is what `phone-field` tells. */
export function typedPhoneEntry(detail: { value: string; phone: string | null }): PhoneEntry {
  return { isKnown: false, masked: '', typed: detail.value, valid: detail.phone };
}

/** Keeps the number behind WeChat's one-time code. After a refusal, which it shows, the entry is as it was. */
export async function authorisePhone(code: string, before: PhoneEntry): Promise<PhoneEntry> {
  const result = await callCloud('profile.savePhoneByCode', { requestId: newRequestId(), code });
  if (!result.ok) {
    showRefusal(result.error);
    return before;
  }
  keepProfile(result.data);
  return phoneEntryOf(result.data);
}

/** Whether a form may be sent; says what is missing when it may not. Reads nothing, so it may stand before a consent sheet. */
export function hasPhone(entry: PhoneEntry): boolean {
  if (entry.isKnown || entry.valid !== null) return true;
  showRefusal({ code: 'PHONE_REQUIRED', message: ERROR_MESSAGES.PHONE_REQUIRED, traceId: '' });
  return false;
}

/** Keeps a typed number before the form that needs it is sent. False after a refusal, which it shows. */
export async function settlePhone(entry: PhoneEntry): Promise<boolean> {
  if (entry.isKnown || entry.valid === null) return entry.isKnown;
  const result = await callCloud('profile.savePhone', { requestId: newRequestId(), phone: entry.valid });
  if (result.ok) keepProfile(result.data);
  else showRefusal(result.error);
  return result.ok;
}
