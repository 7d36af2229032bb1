import type { ApplicationStatus, ApplicationStep, FinanceApplication } from '@shared/domain/application/model';
import { refuseApplicationStep } from '@shared/domain/application/rules';
import { financeApplications } from '../data/finance-applications';
import { refuse } from '../runtime/refusal';
import { inTransaction } from '../runtime/transaction';

/** A step to be added to an application's history. */
export type NewApplicationStep = ApplicationStep & { status: ApplicationStatus; requestId: string };

/**
 * Moves an application on, once per request.
 *
 * @returns the application as it is afterwards
 * @throws Refusal APPLICATION_STATUS_CHANGED
 */
export function writeApplicationStep(applicationId: string, step: NewApplicationStep): Promise<FinanceApplication> {
  return inTransaction(async (transaction) => {
    const applications = financeApplications.within(transaction);
    const application = await applications.get(applicationId);
    if (!application) return refuse('APPLICATION_NOT_FOUND');
    if (application.steps.some((one) => one.requestId === step.requestId)) return application;
    const refusal = refuseApplicationStep(application.status, step.status);
    if (refusal) return refuse(refusal);
    const moved = { ...application, status: step.status, steps: [...application.steps, step], updatedAt: step.at };
    await applications.put(moved);
    return moved;
  });
}
