import type { billCustomerActions } from '@shared/contracts/bill';
import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { getBill } from './get';
import { listMine } from './list-mine';

/** Sums that customers are asked for. */
export const billHandlers = {
  'bill.get': getBill,
  'bill.listMine': listMine,
} satisfies HandlersOf<CustomerActions, keyof typeof billCustomerActions>;
