import { ERROR_DISPLAY, type ErrorCode } from '@shared/core/errors';
import type { ActionError } from '@shared/core/result';

const TOAST_MS = 2600;
/** A toast without an icon holds two lines of this many characters. */
const TOAST_LENGTH = 28;

/**
 * Shows why something did not happen: a toast, or a dialog for what matters more. The sentence is the server's; pages may react to a
 * code but never rewrite it. An unexpected failure shows its short id, so that it can be found.
 */
export function showRefusal(error: ActionError): void {
  const display = ERROR_DISPLAY[error.code as ErrorCode] ?? 'toast';
  if (display === 'toast' && error.message.length <= TOAST_LENGTH) {
    void wx.showToast({ title: error.message, icon: 'none', duration: TOAST_MS });
    return;
  }
  const content = error.code === 'INTERNAL' ? `${error.message}\n编号 ${error.traceId}` : error.message;
  void wx.showModal({ title: '提示', content, showCancel: false, confirmText: '知道了' });
}

/** What a page shows in place of its content after a failed load. */
export interface LoadFailure {
  isOffline: boolean;
  message: string;
  /** Short id, empty when the call never reached the server. */
  traceId: string;
}

/** A failed load, for `page-state`. */
export function toLoadFailure(error: ActionError): LoadFailure {
  const isOffline = error.code === 'NETWORK';
  return { isOffline, message: error.message, traceId: isOffline ? '' : error.traceId };
}
