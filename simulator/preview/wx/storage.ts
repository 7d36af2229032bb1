/** `wx.getStorage` and its family, both spellings. */
import { asyncApi, textOption, WxFailure } from './async-api';
import type { Options } from './async-api';
import type { PersonStorage } from './person-storage';

/** The storage functions over one person's storage. */
export function storageFunctions(storage: PersonStorage): Record<string, unknown> {
  const readSync = (key: string): unknown => storage.get(key) ?? '';
  return {
    getStorageSync: readSync,
    setStorageSync: (key: string, data: unknown) => { storage.set(key, data); },
    removeStorageSync: (key: string) => { storage.remove(key); },
    clearStorageSync: () => { storage.clear(); },
    getStorageInfoSync: () => storage.info(),
    batchGetStorageSync: (keys: string[]) => keys.map(readSync),
    batchSetStorageSync: (entries: { key: string; value: unknown }[]) => { entries.forEach(({ key, value }) => { storage.set(key, value); }); },
    getStorage: asyncApi('getStorage', (options) => ({ data: readOrFail(storage, options) })),
    setStorage: asyncApi('setStorage', (options) => { storage.set(textOption(options, 'key', 'setStorage'), options['data']); }),
    removeStorage: asyncApi('removeStorage', (options) => { storage.remove(textOption(options, 'key', 'removeStorage')); }),
    clearStorage: asyncApi('clearStorage', () => { storage.clear(); }),
    getStorageInfo: asyncApi('getStorageInfo', () => ({ ...storage.info() })),
  };
}

function readOrFail(storage: PersonStorage, options: Options): unknown {
  const value = storage.get(textOption(options, 'key', 'getStorage'));
  if (value === undefined) throw new WxFailure('getStorage:fail data not found');
  return value;
}
