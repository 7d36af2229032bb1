import type { Store } from '@shared/domain/store/model';

const MAP_SCALE = 16;

/** Offers to call a number; the person may still decline on WeChat's own sheet, which is no failure. */
export function callPhone(phoneNumber: string): void {
  wx.makePhoneCall({ phoneNumber, fail: () => undefined });
}

/** Opens WeChat's map at a store, from where navigation starts. */
export function showOnMap(store: Store): void {
  const [longitude, latitude] = store.location.coordinates;
  wx.openLocation({ latitude, longitude, name: store.name, address: store.address, scale: MAP_SCALE, fail: () => undefined });
}
