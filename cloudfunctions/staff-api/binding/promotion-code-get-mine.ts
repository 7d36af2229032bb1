import type { StaffActions } from '@shared/contracts/index';
import type { PromotionCode } from '@shared/domain/promotion-code/model';
import { promotionCodes } from '../../data/promotion-codes';
import type { Handler } from '../../runtime/dispatch';
import { idFrom } from '../../runtime/ids';
import { toCodeCard, withPicture } from './code-picture';

/** A consultant's own code in the store worked in: one for ever, made on the first call. A retired one stays retired. */
export const getMyCode: Handler<StaffActions['promotionCode.getMine']> = async (_input, { actor, now }) => {
  const id = idFrom('c', actor.storeId, actor.id);
  const code: PromotionCode = {
    id, kind: 'consultant', storeId: actor.storeId, name: `${actor.name}的名片`, consultantId: actor.id, imageFileId: null, status: 'active',
    createdById: actor.id, createdAt: now, scanCount: 0, newCustomerCount: 0, inquiryCount: 0,
  };
  const known = await promotionCodes.get(id);
  if (!known) await promotionCodes.insert(code);
  return { code: await toCodeCard(await withPicture(known ?? (await promotionCodes.get(id)) ?? code)) };
};
