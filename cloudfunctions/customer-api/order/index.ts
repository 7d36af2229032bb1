import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { cancel } from './cancel';
import { countMine } from './count-mine';
import { get } from './get';
import { listMine } from './list-mine';
import { place } from './place';
import { quote } from './quote';

/** What customers do with orders of the mall. */
export const orderHandlers: HandlersOf<CustomerActions, 'order.quote' | 'order.place' | 'order.listMine' | 'order.countMine' | 'order.get' | 'order.cancel'> = {
  'order.quote': quote,
  'order.place': place,
  'order.listMine': listMine,
  'order.countMine': countMine,
  'order.get': get,
  'order.cancel': cancel,
};
