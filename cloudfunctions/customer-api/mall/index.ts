import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { addressList } from './address-list';
import { addressRemove } from './address-remove';
import { addressSave } from './address-save';
import { cartAdd } from './cart-add';
import { cartGet } from './cart-get';
import { cartSet } from './cart-set';

type MallActions = 'cart.get' | 'cart.add' | 'cart.set' | 'address.list' | 'address.save' | 'address.remove';

/** What customers do in the mall before they order. */
export const mallHandlers: HandlersOf<CustomerActions, MallActions> = {
  'cart.get': cartGet,
  'cart.add': cartAdd,
  'cart.set': cartSet,
  'address.list': addressList,
  'address.save': addressSave,
  'address.remove': addressRemove,
};
