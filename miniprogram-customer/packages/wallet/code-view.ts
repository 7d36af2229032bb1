import { formatClock, formatFriendlyTime, MS_PER_MINUTE } from '@shared/core/time';
import { groupDigits, toQrText } from '@shared/domain/redemption/code-text';
import type { CodeProgress, CodeView } from '@shared/domain/redemption/model';

/** A fresh code is fetched this long before the shown one ends, so that a clerk never scans one that is just over. */
export const FRESH_BEFORE_MS = MS_PER_MINUTE;

/** A code as the page draws it. */
export interface ShownCode {
  code: string;
  /** Digits in groups of four, to be read out. */
  digits: string;
  qrText: string;
  title: string;
  contents: string[];
  storeName: string;
  /** How many uses there are, or empty. */
  leftText: string;
  /** Until when the code on the screen is good, `10:05`. */
  untilText: string;
  refreshAt: number;
}

/** The code page's view of a fresh code. */
export function toShownCode({ code, title, contents, storeName, left, expiresAt }: CodeView): ShownCode {
  return {
    code, digits: groupDigits(code), qrText: toQrText(code), title, contents, storeName,
    leftText: left === null ? '' : `剩余 ${left} 次，本次使用 1 次`, untilText: formatClock(expiresAt), refreshAt: expiresAt - FRESH_BEFORE_MS,
  };
}

/** What stands on the page once a clerk has written the code off. */
export interface RedeemedNote {
  when: string;
  clerk: string;
  left: string;
}

/** The note of a write-off, or null while nobody has written it off. */
export function toRedeemedNote({ state, redeemedAt, clerkName, left }: CodeProgress, now: number): RedeemedNote | null {
  if (state !== 'redeemed' || redeemedAt === null) return null;
  return { when: formatFriendlyTime(redeemedAt, now), clerk: clerkName ?? '门店同事', left: left === null ? '' : `还可使用 ${left} 次` };
}
