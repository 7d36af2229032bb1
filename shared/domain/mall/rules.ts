import type { MallSettings } from './model';

/** Settings of a store whose director has not touched them yet. */
export function defaultMallSettings(storeId: string): MallSettings {
  return {
    id: storeId, payMinutes: 15, freightFen: 1000, freeFreightFromFen: 9900, receiveDays: 7, afterSaleDays: 7, undoMinutes: 30, depositWord: '订金',
  };
}
