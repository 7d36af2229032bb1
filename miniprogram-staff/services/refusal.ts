import { displayOf } from '@shared/core/refusal-display';
import type { ActionError } from '@shared/core/result';

const TOAST_MS = 2600;

/** Shows why something did not happen; pages may react to a code but never rewrite its sentence. */
export function showRefusal(error: ActionError): void {
  const { kind, text } = displayOf(error);
  if (kind === 'toast') void wx.showToast({ title: text, icon: 'none', duration: TOAST_MS });
  else void wx.showModal({ title: '提示', content: text, showCancel: false, confirmText: '知道了' });
}
