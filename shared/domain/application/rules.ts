import { formatYuan } from '@shared/core/money';
import type { ApplicationRow, ApplicationStatus, ApplicationTerms, FinanceApplication } from './model';

/** Which states may follow which; an ended application moves no more. */
const NEXT: Record<ApplicationStatus, readonly ApplicationStatus[]> = {
  submitted: ['accepted', 'declined', 'withdrawn'],
  accepted: ['needsMaterials', 'approved', 'declined', 'withdrawn'],
  needsMaterials: ['accepted', 'approved', 'declined', 'withdrawn'],
  approved: [], declined: [], withdrawn: [],
};

/** States in which an application is still worked on. */
export const OPEN_APPLICATION_STATUSES: readonly ApplicationStatus[] = ['submitted', 'accepted', 'needsMaterials'];

/** Minutes of opening time within which a new application is taken up. */
export const TAKE_UP_MINUTES = 4 * 60;

/** Minutes of opening time after which an application under way is looked at again. */
export const LOOK_AGAIN_MINUTES = 3 * 10 * 60;

/** Whether an application may move from one state to another. */
export function refuseApplicationStep(from: ApplicationStatus, to: ApplicationStatus): 'APPLICATION_STATUS_CHANGED' | null {
  return NEXT[from].includes(to) ? null : 'APPLICATION_STATUS_CHANGED';
}

/** One line that says what was asked for. */
export function summariseTerms(terms: ApplicationTerms): string {
  return terms.kind === 'loan'
    ? `贷款${formatYuan(terms.loanFen)}，${terms.months}期，月供${formatYuan(terms.firstPaymentFen)}起`
    : `${terms.coverLabels.join('、')}，预估${formatYuan(terms.estimateFen)}`;
}

/** An application as a list shows it. */
export function toApplicationRow(application: FinanceApplication): ApplicationRow {
  const { id, customerId, customerName, modelName, status, updatedAt, terms } = application;
  return { id, kind: terms.kind, customerId, customerName, modelName, summary: summariseTerms(terms), status, updatedAt };
}
