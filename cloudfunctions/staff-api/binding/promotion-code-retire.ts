import type { StaffActions } from '@shared/contracts/index';
import { promotionCodes } from '../../data/promotion-codes';
import type { Handler } from '../../runtime/dispatch';
import { toCodeCard } from './code-picture';

/** Ends a code of the store; its numbers stay. Repeating it changes nothing. */
export const retireCode: Handler<StaffActions['promotionCode.retire']> = async ({ codeId }, { actor, fail }) => {
  const code = await promotionCodes.get(codeId);
  if (code?.storeId !== actor.storeId) return fail('CODE_NOT_FOUND');
  await promotionCodes.patchIf(codeId, { status: 'active' }, { status: 'retired' });
  return { code: await toCodeCard({ ...code, status: 'retired' }) };
};
