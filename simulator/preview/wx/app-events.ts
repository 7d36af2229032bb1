/** Events of the app and the window that pages may listen to. */
import { Listeners } from './listeners';
import type { Phone } from './phone';

/** The listener pairs and the two the shell can trigger. */
export interface AppEvents { functions: Record<string, unknown>; shown: Listeners<unknown>; hidden: Listeners<unknown> }

// Pairs that never fire here: one theme, one window size, no recording, no memory pressure.
const SILENT = [
  'ThemeChange', 'WindowResize', 'KeyboardHeightChange', 'MemoryWarning', 'UserCaptureScreen', 'PageNotFound',
  'AudioInterruptionBegin', 'AudioInterruptionEnd', 'MenuButtonBoundingClientRectWeightChange', 'DeviceMotionChange', 'CompassChange',
];

/** `wx.onAppShow` and the like. */
export function createAppEvents(phone: Phone): AppEvents {
  const shown = new Listeners<unknown>();
  const hidden = new Listeners<unknown>();
  const errors = new Listeners<unknown>();
  const rejections = new Listeners<unknown>();
  window.addEventListener('error', (event) => { errors.emit(event.message); });
  window.addEventListener('unhandledrejection', (event) => { rejections.emit({ reason: event.reason as unknown }); });
  const functions: Record<string, unknown> = {
    onAppShow: shown.on, offAppShow: shown.off, onAppHide: hidden.on, offAppHide: hidden.off,
    onError: errors.on, offError: errors.off,
    onUnhandledRejection: rejections.on, offUnhandledRejection: rejections.off,
    nextTick: (callback: () => void) => { queueMicrotask(callback); },
    createSelectorQuery: () => phone.host.createSelectorQuery(),
    createIntersectionObserver: (component: unknown, options?: unknown) => phone.host.createIntersectionObserver(component, options),
    createMediaQueryObserver: (component: { createMediaQueryObserver?: () => unknown } | undefined) => component?.createMediaQueryObserver?.(),
  };
  for (const name of SILENT) {
    functions[`on${name}`] = () => undefined;
    functions[`off${name}`] = () => undefined;
  }
  return { functions, shown, hidden };
}
