import type { StaffActions } from '@shared/contracts/index';
import { billKindsFor } from '@shared/domain/bill/rules';
import { settingsOfMall } from '../../operations/mall-settings';
import { paymentModeNow } from '../../operations/payment-mode';
import type { Handler } from '../../runtime/dispatch';

/** What the page of a new bill begins with. */
export const getSetup: Handler<StaffActions['bill.getSetup']> = async (_input, { actor }) => ({
  kinds: billKindsFor(actor.roles), depositWord: (await settingsOfMall(actor.storeId)).depositWord, paymentMode: paymentModeNow(),
});
