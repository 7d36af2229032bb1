import type { billStaffActions } from '@shared/contracts/bill';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { cancel } from './cancel';
import { createBill } from './create';
import { drawCode } from './draw-code';
import { getBill } from './get';
import { getSetup } from './get-setup';
import { listBills } from './list';

/** Sums that colleagues ask for. */
export const billHandlers = {
  'bill.getSetup': getSetup,
  'bill.create': createBill,
  'bill.drawCode': drawCode,
  'bill.list': listBills,
  'bill.get': getBill,
  'bill.cancel': cancel,
} satisfies HandlersOf<StaffActions, keyof typeof billStaffActions>;
