import type { FinanceApplication } from '@shared/domain/application/model';
import { financeApplications } from '../../data/finance-applications';
import { isOnDesk } from '../../operations/staff-scope';
import type { StaffActor } from '../../runtime/context';
import { refuse } from '../../runtime/refusal';

/** An application the caller may work on; those of other stores, and of colleagues, are not there. */
export async function deskApplication(applicationId: string, actor: StaffActor): Promise<FinanceApplication> {
  const application = await financeApplications.get(applicationId);
  return application && isOnDesk(application, actor) ? application : refuse('APPLICATION_NOT_FOUND');
}
