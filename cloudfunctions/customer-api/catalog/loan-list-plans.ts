import type { CustomerActions } from '@shared/contracts/index';
import { listLoanPlans } from '../../operations/showroom';
import type { Handler } from '../../runtime/dispatch';

/** Finance offers, in show order. */
export const listPlans: Handler<CustomerActions['loan.listPlans']> = async () => ({ plans: await listLoanPlans() });
