import type { StoreSettings } from '@shared/domain/store/model';
import { defineCollection } from './collection';

/** What directors set, one document per store under the store's id. */
export const storeSettings = defineCollection<StoreSettings>({
  name: 'store_settings',
  indexes: [],
});
