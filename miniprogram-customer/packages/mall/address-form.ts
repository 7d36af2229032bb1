import { parsePhone } from '@shared/core/phone';
import type { DeliveryAddress } from '@shared/domain/mall/model';

/** An address being written. */
export interface AddressForm {
  name: string;
  phone: string;
  region: string[];
  detail: string;
  isDefault: boolean;
}

/** An empty form; the first address of a person is the default. */
export function emptyForm(isFirst: boolean): AddressForm {
  return { name: '', phone: '', region: [], detail: '', isDefault: isFirst };
}

/** The form of an address that is there. */
export function toForm({ name, phone, region, detail, isDefault }: DeliveryAddress): AddressForm {
  return { name, phone, region, detail, isDefault };
}

/** What is missing, as one sentence; empty when it can be kept. */
export function faultOf({ name, phone, region, detail }: AddressForm): string {
  if (name.trim() === '') return '请填写收货人姓名';
  if (parsePhone(phone) === null) return '请填写 11 位手机号';
  if (region.length < 2) return '请选择所在地区';
  return detail.trim() === '' ? '请填写详细地址' : '';
}
