import type { bindingStaffActions } from '@shared/contracts/binding';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { createCode } from './create-code';
import { getMyCode } from './get-my-code';
import { listCodes } from './list-codes';
import { reassign } from './reassign';
import { retireCode } from './retire-code';

/** Promotion codes, and who looks after whom. */
export const bindingHandlers = {
  'promotionCode.getMine': getMyCode,
  'promotionCode.list': listCodes,
  'promotionCode.create': createCode,
  'promotionCode.retire': retireCode,
  'binding.reassign': reassign,
} satisfies HandlersOf<StaffActions, keyof typeof bindingStaffActions>;
