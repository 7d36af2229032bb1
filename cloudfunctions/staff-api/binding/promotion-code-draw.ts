import type { StaffActions } from '@shared/contracts/index';
import { promotionCodes } from '../../data/promotion-codes';
import type { Handler } from '../../runtime/dispatch';
import { toCodeCard, withPicture } from './code-picture';

/** A code of the store gets its picture; one that has it already answers as it is. */
export const drawCode: Handler<StaffActions['promotionCode.draw']> = async ({ codeId }, { actor, fail }) => {
  const code = await promotionCodes.get(codeId);
  if (code?.storeId !== actor.storeId) return fail('CODE_NOT_FOUND');
  if (code.status === 'retired') return fail('CODE_RETIRED');
  const drawn = await withPicture(code);
  return drawn.imageFileId === null ? fail('CODE_NOT_DRAWN') : { code: await toCodeCard(drawn) };
};
