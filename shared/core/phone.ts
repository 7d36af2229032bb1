/** Mainland mobile numbers: the only kind the forms accept. */

const MOBILE = /^1[3-9]\d{9}$/;

/** Strips spaces, dashes and a leading +86 or 86; null when what is left is no mainland mobile number. */
export function parsePhone(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1[3-9]\d{9}$)/, '');
  return MOBILE.test(digits) ? digits : null;
}

/** `138****6821`, as lists show it. Anything else than a mobile number becomes only asterisks. */
export function maskPhone(phone: string): string {
  return MOBILE.test(phone) ? `${phone.slice(0, 3)}****${phone.slice(7)}` : '****';
}
