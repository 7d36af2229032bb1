import { formatMinute, minuteOfDay } from '@shared/core/time';
import type { Store } from '@shared/domain/store/model';
import { storePicture } from './pictures';

/** A store as `store-card` shows it. */
export interface StoreCardView {
  id: string;
  name: string;
  shortName: string;
  address: string;
  hours: string;
  isOpen: boolean;
  picture: string;
}

/** A store's card at `now`: 营业中 · 至 19:00 while open, else the daily hours. */
export function toStoreCard(store: Store, now: number): StoreCardView {
  const minute = minuteOfDay(now);
  const isOpen = minute >= store.openMinute && minute < store.closeMinute;
  const hours = isOpen ? `营业中 · 至 ${formatMinute(store.closeMinute)}` : `休息中 · 每天 ${formatMinute(store.openMinute)}–${formatMinute(store.closeMinute)}`;
  const { id, name, shortName, address, picture } = store;
  return { id, name, shortName, address, hours, isOpen, picture: storePicture(picture) };
}
