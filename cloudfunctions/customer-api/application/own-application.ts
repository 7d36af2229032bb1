import type { FinanceApplication } from '@shared/domain/application/model';
import { financeApplications } from '../../data/finance-applications';
import type { CustomerActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** The caller's own application; anybody else's is not there. */
export async function ownApplication(applicationId: string, actor: CustomerActor): Promise<FinanceApplication> {
  const application = await financeApplications.get(applicationId);
  return application?.customerId === actor.id ? application : refuse('APPLICATION_NOT_FOUND');
}
