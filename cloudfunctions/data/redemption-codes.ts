import type { RedemptionCode } from '@shared/domain/redemption/model';
import { defineCollection } from './collection';

/** Codes on customers' screens, good for minutes and kept for days. */
export const redemptionCodes = defineCollection<RedemptionCode>({
  name: 'redemption_codes',
  indexes: [
    { name: 'by_request', keys: { requestKey: 1 }, unique: true },
    { name: 'by_age', keys: { issuedAt: 1, _id: 1 } },
  ],
});
