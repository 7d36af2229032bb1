import { atMinute } from '@shared/core/time';
import type { Store } from '@shared/domain/store/model';
import { toStoreCard } from './store-view';

const store: Store = {
  id: 'east', name: '远途汽车城东店', shortName: '城东店', address: '艮山西路 288 号', location: { type: 'Point', coordinates: [120.2, 30.3] },
  phone: '0571-86660288', openMinute: 540, closeMinute: 1140, picture: 'east', order: 1,
};

const rows: readonly (readonly [sentence: string, minute: number, hours: string, isOpen: boolean])[] = [
  ['at opening time the store is open', 540, '营业中 · 至 19:00', true],
  ['a minute before opening it rests', 539, '休息中 · 每天 09:00–19:00', false],
  ['a minute before closing it is open', 1139, '营业中 · 至 19:00', true],
  ['at closing time it rests', 1140, '休息中 · 每天 09:00–19:00', false],
];

test.each(rows)('%s', (_sentence, minute, hours, isOpen) => {
  expect(toStoreCard(store, atMinute('2026-11-25', minute))).toMatchObject({ hours, isOpen, picture: '/assets/stores/east.svg' });
});
