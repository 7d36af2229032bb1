import type { StaffActions } from '@shared/contracts/index';
import { promotionCodes } from '../../data/promotion-codes';
import type { Handler } from '../../runtime/dispatch';
import { toCodeCards } from './code-picture';

/** More codes than a store has stands and colleagues. */
const MOST_CODES = 300;

/** All codes of the store with what they brought, newest first. */
export const listCodes: Handler<StaffActions['promotionCode.list']> = async (_input, { actor }) => {
  const codes = await promotionCodes.find({
    filter: { storeId: actor.storeId }, sort: { field: 'createdAt', direction: 'desc' }, limit: MOST_CODES,
  });
  return { codes: await toCodeCards(codes) };
};
