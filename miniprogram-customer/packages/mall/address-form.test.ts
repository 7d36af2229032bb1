import type { DeliveryAddress } from '@shared/domain/mall/model';
import { emptyForm, faultOf, toForm, type AddressForm } from './address-form';

const form: AddressForm = { name: '张伟', phone: '13805712034', region: ['浙江省', '杭州市', '上城区'], detail: '解放路 1 号', isDefault: false };

const rows: readonly (readonly [sentence: string, change: Partial<AddressForm>, fault: string])[] = [
  ['a full address can be kept', {}, ''],
  ['a number with spaces is one', { phone: '138 0571 2034' }, ''],
  ['a name of blanks is none', { name: ' ' }, '请填写收货人姓名'],
  ['ten digits are no number', { phone: '1380571203' }, '请填写 11 位手机号'],
  ['a province alone is no region', { region: ['浙江省'] }, '请选择所在地区'],
  ['the street is needed', { detail: '' }, '请填写详细地址'],
];
test.each(rows)('%s', (_sentence, change, fault) => {
  expect(faultOf({ ...form, ...change })).toBe(fault);
});

test('the first address is the default', () => {
  expect(emptyForm(true).isDefault).toBe(true);
  expect(emptyForm(false).isDefault).toBe(false);
});

test('an address that is there fills the form', () => {
  const address: DeliveryAddress = { id: 'a1', customerId: 'c1', updatedAt: 1, ...form };
  expect(toForm(address)).toEqual(form);
});
