import type { CustomerRow } from '@shared/domain/customer/model';
import { togglePicked, toPickRow } from './picking';

const row: CustomerRow = {
  id: 'c1', displayName: '李娜', maskedPhone: '138****6821', kind: 'prospect', sourceLabel: '', consultantName: '王磊', lastSeenAt: 0, createdAt: 0,
};
const li = { id: 'c1', name: '李娜' };
const zhang = { id: 'c2', name: '张伟' };

test('a customer is told apart by number and consultant', () => {
  expect(toPickRow(row, [])).toEqual({ id: 'c1', name: '李娜', detail: '138****6821 · 王磊的客户', isPicked: false });
  expect(toPickRow({ ...row, maskedPhone: null, consultantName: null }, [li])).toMatchObject({ detail: '未留手机号', isPicked: true });
});

const rows: readonly (readonly [sentence: string, picked: typeof li[], customer: typeof li, most: number, result: typeof li[] | null])[] = [
  ['one more is picked', [li], zhang, 2, [li, zhang]],
  ['a second tap lets go', [li, zhang], li, 2, [zhang]],
  ['no more than there is room for', [li], zhang, 1, null],
  ['letting go always works', [li, zhang], zhang, 1, [li]],
];

test.each(rows)('%s', (_sentence, picked, customer, most, result) => {
  expect(togglePicked(picked, customer, most)).toEqual(result);
});
