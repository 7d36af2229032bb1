import { ERROR_DISPLAY, type ErrorCode } from './errors';
import type { ActionError } from './result';

/** A toast without an icon holds two lines of this many characters. */
const TOAST_LENGTH = 28;

/** How a refusal is told: a toast passes, a dialog waits to be read. */
export interface RefusalDisplay {
  kind: 'toast' | 'dialog';
  text: string;
}

/**
 * How to tell why something did not happen. The sentence is the server's; what matters more, or is too long for a toast, is a dialog.
 * An unexpected failure also names its id, so that it can be found.
 */
export function displayOf({ code, message, traceId }: ActionError): RefusalDisplay {
  const display = ERROR_DISPLAY[code as ErrorCode] ?? 'toast';
  if (display === 'toast' && message.length <= TOAST_LENGTH) return { kind: 'toast', text: message };
  return { kind: 'dialog', text: code === 'INTERNAL' ? `${message}\n编号 ${traceId}` : message };
}
