import type { StaffActions } from '@shared/contracts/index';
import { listLoanPlans } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

/** Finance offers, in show order. */
export const listPlans: Handler<StaffActions['loan.listPlans']> = async () => ({ plans: await listLoanPlans() });
