import type { StaffActions } from '@shared/contracts/index';
import type { PromotionCode } from '@shared/domain/promotion-code/model';
import { promotionCodes } from '../../data/promotion-codes';
import { checkText } from '../../operations/moderation';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { toCodeCard, withPicture } from './code-picture';

/** A new channel code; a repeated request finds the one it made. The id is the scene of the code, at most 32 characters. */
export const createCode: Handler<StaffActions['promotionCode.create']> = async ({ requestId, name }, { actor, now }) => {
  const id = idFrom('c', actor.id, requestId);
  const known = await promotionCodes.get(id);
  if (known) return { code: await toCodeCard(await withPicture(known)) };
  await checkText(name, actor, 'public');
  const code: PromotionCode = {
    id, kind: 'channel', storeId: actor.storeId, name, consultantId: null, imageFileId: null, status: 'active',
    createdById: actor.id, createdAt: now, scanCount: 0, newCustomerCount: 0, inquiryCount: 0,
  };
  await promotionCodes.insert(code);
  return { code: await toCodeCard(await withPicture(code)) };
};
