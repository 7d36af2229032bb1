import type { MallSettings } from '@shared/domain/mall/model';
import { defineCollection } from './collection';

/** What directors set for their mall, one document per store under the store's id; read through `operations/mall-settings`. */
export const mallSettings = defineCollection<MallSettings>({
  name: 'mall_settings',
  indexes: [],
});
