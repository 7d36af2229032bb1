import type { PromotionCode } from '@shared/domain/promotion-code/model';
import { defineCollection } from './collection';

/** Codes that bring customers. */
export const promotionCodes = defineCollection<PromotionCode>({
  name: 'promotion_codes',
  indexes: [
    { name: 'of_store', keys: { storeId: 1, createdAt: -1, _id: -1 } },
  ],
});
