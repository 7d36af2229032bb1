import type { Store, StoreSettings } from '@shared/domain/store/model';
import { defaultSettings } from '@shared/domain/store/rules';
import { EAST, RIVERSIDE } from './people';

/** Two showrooms of one group in Hangzhou. */
export const stores: readonly Store[] = [
  {
    id: EAST, name: '远途汽车城东店', shortName: '城东店', address: '杭州市上城区艮山西路 288 号', location: { type: 'Point', coordinates: [120.2263, 30.2918] },
    phone: '0571-86660288', openMinute: 9 * 60, closeMinute: 19 * 60, picture: 'east', order: 1,
  },
  {
    id: RIVERSIDE, name: '远途汽车滨江店', shortName: '滨江店', address: '杭州市滨江区江南大道 1066 号', location: { type: 'Point', coordinates: [120.2112, 30.2079] },
    phone: '0571-86661066', openMinute: 9 * 60, closeMinute: 19 * 60, picture: 'riverside', order: 2,
  },
];

/** The directors of both stores kept the defaults, but for a shorter drive in the riverside store. */
export const storeSettings: readonly StoreSettings[] = stores.map((store) => {
  const settings = defaultSettings(store.id);
  return store.id === RIVERSIDE ? { ...settings, testDrive: { ...settings.testDrive, slotMinutes: 45 } } : settings;
});
