/** Sign-in, updates and everything else that simply exists on a phone. */
import { asyncApi, WxFailure } from './async-api';
import type { Phone } from './phone';

/** Sign-in codes are opaque: identity reaches functions through the cloud call, never through them. */
export function accountFunctions(phone: Phone): Record<string, unknown> {
  return {
    login: asyncApi('login', () => {
      if (!phone.settings.online) throw new WxFailure('login:fail network error');
      return { code: `local-${phone.app}-${crypto.getRandomValues(new Uint32Array(2)).join('')}` };
    }),
    checkSession: asyncApi('checkSession', () => undefined),
    getUpdateManager: () => ({
      onCheckForUpdate: (callback: (answer: { hasUpdate: boolean }) => void) => { queueMicrotask(() => { callback({ hasUpdate: false }); }); },
      onUpdateReady: () => undefined,
      onUpdateFailed: () => undefined,
      applyUpdate: () => undefined,
    }),
    getExtConfigSync: () => ({}),
    reportEvent: () => undefined,
    reportPerformance: () => undefined,
    getPerformance: () => ({ createObserver: () => ({ observe: () => undefined, disconnect: () => undefined }), getEntries: () => [] }),
    getLogManager: () => quietLogger(),
    getRealtimeLogManager: () => quietLogger(),
    setEnableDebug: asyncApi('setEnableDebug', () => undefined),
  };
}

function quietLogger(): Record<string, (...args: unknown[]) => void> {
  const print = (...args: unknown[]): void => { console.info('[mini program]', ...args); };
  return { debug: print, log: print, info: print, warn: print, error: print, setFilterMsg: () => undefined, addFilterMsg: () => undefined };
}
