import { defaultSettings } from '@shared/domain/store/rules';
import type { StoreSettings } from '@shared/domain/store/model';
import { storeSettings } from '../data/store-settings';

/** What applies in a store: what its director set, else the stated defaults. */
export async function settingsOf(storeId: string): Promise<StoreSettings> {
  return (await storeSettings.get(storeId)) ?? defaultSettings(storeId);
}
