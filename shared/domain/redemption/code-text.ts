/** How a write-off code is written: twelve digits, and the letters that tell its QR picture from other pictures. */

const QR_PREFIX = 'HX';
const CODE = /^\d{12}$/;
const GROUP = /(\d{4})(?=\d)/g;

/** What the QR picture of a code contains. */
export function toQrText(code: string): string {
  return QR_PREFIX + code;
}

/** The code in what a camera read, or null when the picture is none of ours. */
export function codeOfQr(text: string): string | null {
  const trimmed = text.trim();
  return trimmed.startsWith(QR_PREFIX) ? codeOf(trimmed.slice(QR_PREFIX.length)) : null;
}

/** The code somebody typed, spaces allowed, or null while it is not twelve digits. */
export function codeOf(text: string): string | null {
  const digits = text.replace(/\s/g, '');
  return CODE.test(digits) ? digits : null;
}

/** `1234 5678 9012`: digits in groups of four, as far as there are any. */
export function groupDigits(digits: string): string {
  return digits.replace(GROUP, '$1 ');
}
