import { APPLICATION_KIND_LABELS, APPLICATION_STATUS_LABELS, type ApplicationStatus, type ApplicationStep, type FinanceApplication } from '@shared/domain/application/model';
import { LOOK_AGAIN_MINUTES, OPEN_APPLICATION_STATUSES, TAKE_UP_MINUTES, summariseTerms } from '@shared/domain/application/rules';
import { addOpenMinutes } from '@shared/domain/store/rules';
import { taskId } from '@shared/domain/task/rules';
import { staffMembers } from '../data/staff-members';
import { stores } from '../data/stores';
import { notify } from './notify';
import { customerApplicationPage, staffApplicationPage } from './pages';
import { openTask } from './tasks';
import { endTasksBehind } from './tasks-behind';
import { recordEvent } from './timeline';

/** What the open task asks for, by state. */
const REASONS: Partial<Record<ApplicationStatus, string>> = { submitted: '受理申请', accepted: '跟进办理结果', needsMaterials: '提醒客户补充材料' };

/**
 * All that follows from a step of an application: the task at hand, a line in the timeline, word to the other side. It only speaks
 * while the step is the last one, so repeating an old request stirs nothing up; every step may be repeated.
 */
export async function announceApplication(application: FinanceApplication, requestId: string): Promise<void> {
  const step = application.steps[application.steps.length - 1];
  if (step?.requestId !== requestId) return;
  await moveTask(application, step);
  const { id, customerId, storeId, terms, steps } = application;
  const isFirst = steps.length === 1;
  const kind = APPLICATION_KIND_LABELS[terms.kind];
  await recordEvent({
    customerId, storeId, kind: isFirst ? 'application' : 'applicationAdvanced', refId: id, at: step.at, actorName: step.actorName, cause: String(steps.length),
    text: isFirst ? `申请${kind}：${summariseTerms(terms)}` : `${kind}${APPLICATION_STATUS_LABELS[step.status]}${step.note === '' ? '' : `：${step.note}`}`,
  });
  if (isFirst || step.status === 'withdrawn') await tellConsultant(application, step);
  else await tellCustomer(application, step);
}

async function moveTask(application: FinanceApplication, step: ApplicationStep): Promise<void> {
  const { id, customerId, customerName, storeId, consultantId, modelName, terms, status } = application;
  const sourceId = `${id}.${application.steps.length}`;
  const isOpen = OPEN_APPLICATION_STATUSES.includes(status);
  const behind = { customerId, refId: id, kinds: ['handleApplication'], openedUntil: step.at, exceptId: isOpen ? taskId('handleApplication', sourceId) : null } as const;
  await endTasksBehind(behind, status === 'withdrawn' ? 'dropped' : 'done', step.at);
  if (!isOpen) return;
  const [store, consultant] = await Promise.all([stores.get(storeId), staffMembers.get(consultantId)]);
  const minutes = status === 'submitted' ? TAKE_UP_MINUTES : LOOK_AGAIN_MINUTES;
  await openTask({
    kind: 'handleApplication', sourceId, storeId, staffId: consultantId, staffName: consultant?.name ?? '', customerId, customerName, refId: id,
    reason: `${APPLICATION_KIND_LABELS[terms.kind]} ${modelName}：${REASONS[status] ?? ''}`, dueAt: store ? addOpenMinutes(store, step.at, minutes) : step.at,
  }, step.at);
}

async function tellConsultant(application: FinanceApplication, step: ApplicationStep): Promise<void> {
  const { id, consultantId, customerName, modelName, terms } = application;
  const kind = APPLICATION_KIND_LABELS[terms.kind];
  const isWithdrawn = step.status === 'withdrawn';
  await notify({
    recipientKind: 'staff', recipientId: consultantId, kind: 'application', title: isWithdrawn ? '申请已撤回' : '新的申请',
    text: isWithdrawn ? `${customerName}撤回了${kind}申请` : `${customerName}申请${kind}：${modelName}，${summariseTerms(terms)}`,
    page: staffApplicationPage(id), cause: `${id}.${application.steps.length}`,
  }, step.at);
}

async function tellCustomer(application: FinanceApplication, step: ApplicationStep): Promise<void> {
  const { id, customerId, modelName, terms } = application;
  const progress = `${APPLICATION_KIND_LABELS[terms.kind]}${APPLICATION_STATUS_LABELS[step.status]}`;
  await notify({
    recipientKind: 'customer', recipientId: customerId, kind: 'application', title: '申请有新进展', text: `${modelName} ${progress}${step.note === '' ? '' : `：${step.note}`}`,
    page: customerApplicationPage(id), cause: `${id}.${application.steps.length}`,
    push: { templateKey: 'applicationProgress', fields: { subject: modelName, person: step.actorName, at: step.at, remark: step.note === '' ? progress : step.note } },
  }, step.at);
}
