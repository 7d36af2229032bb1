import type { ConsultantCard } from '@shared/domain/staff/model';
import { toOthers } from './consultant-page-view';

const card = (id: string): ConsultantCard => ({
  id, name: id, title: '销售顾问', phone: '13900000000', avatar: null, introduction: '', storeId: 'east', storeName: '城东店', isOnDuty: true,
});

const rows: readonly (readonly [sentence: string, currentId: string | null, shown: string[]])[] = [
  ['someone without a consultant sees everybody', null, ['wang', 'zhao']],
  ['the own consultant is not offered again', 'wang', ['zhao']],
  ['a consultant of another store hides nobody', 'chen', ['wang', 'zhao']],
];

test.each(rows)('%s', (_sentence, currentId, shown) => {
  expect(toOthers([card('wang'), card('zhao')], currentId).map(({ id }) => id)).toEqual(shown);
});
