import type { Choice } from '../../components/choice-chips/choice-chips';
import { EXPRESS_COMPANIES, isTrackingNumber } from '@shared/domain/order/express';

/** The companies to choose from. */
export const COMPANY_CHOICES: Choice[] = EXPRESS_COMPANIES.map(({ code, label }) => ({ id: code, label }));

/** Letters the numbers of some companies begin with, as printed on their labels. */
const PREFIXES: readonly (readonly [prefix: RegExp, code: string])[] = [[/^SF/, 'SF'], [/^JD/, 'JD'], [/^YT/, 'YTO'], [/^JT/, 'JTSD'], [/^DPK/, 'DBL']];

/** A tracking number as it is typed or scanned, without spaces and in capitals; null when it is none. */
export function trackingOf(text: string): string | null {
  const number = text.replace(/\s/g, '').toUpperCase();
  return isTrackingNumber(number) ? number : null;
}

/** The company a number speaks of, or empty when it could be anyone's. */
export function companyOf(text: string): string {
  const number = text.trim().toUpperCase();
  return PREFIXES.find(([prefix]) => prefix.test(number))?.[1] ?? '';
}
