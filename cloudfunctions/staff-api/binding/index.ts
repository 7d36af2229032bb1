import type { bindingStaffActions } from '@shared/contracts/binding';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { createCode } from './promotion-code-create';
import { drawCode } from './promotion-code-draw';
import { getMyCode } from './promotion-code-get-mine';
import { listCodes } from './promotion-code-list';
import { reassign } from './reassign';
import { retireCode } from './promotion-code-retire';

/** Promotion codes, and who looks after whom. */
export const bindingHandlers = {
  'promotionCode.getMine': getMyCode,
  'promotionCode.list': listCodes,
  'promotionCode.create': createCode,
  'promotionCode.draw': drawCode,
  'promotionCode.retire': retireCode,
  'binding.reassign': reassign,
} satisfies HandlersOf<StaffActions, keyof typeof bindingStaffActions>;
