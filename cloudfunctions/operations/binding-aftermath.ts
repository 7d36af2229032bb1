import { MS_PER_DAY } from '@shared/core/time';
import type { BindingRecord } from '@shared/domain/binding/model';
import type { Customer } from '@shared/domain/customer/model';
import { displayName } from '@shared/domain/customer/rules';
import type { StaffMember } from '@shared/domain/staff/model';
import { customers } from '../data/customers';
import { staffMembers } from '../data/staff-members';
import { tasks } from '../data/tasks';
import { notify } from './notify';
import { CUSTOMER_CONSULTANT_PAGE, staffCustomerPage } from './pages';
import { dropTask, openTask } from './tasks';
import { recordEvent } from './timeline';

/** A customer's open tasks are few. */
const MOST_TASKS = 100;

/** A change of consultant that has been written. */
export interface WrittenBinding {
  record: BindingRecord;
  consultant: StaffMember;
  /** 本人, or the manager who made the change. */
  actorName: string;
}

/**
 * All that follows from a new consultant: a line in the timeline, the promise to say hello within a day, notices to those who did not
 * do it themselves. Planned follow-ups move along; inquiries, drives and applications that are open stay with whom they were given to.
 * Every step may be repeated; once the customer has moved on to somebody else nothing happens any more.
 */
export async function settleBinding(change: WrittenBinding): Promise<void> {
  const { record, consultant } = change;
  const customer = await customers.get(record.customerId);
  if (customer?.consultantId !== record.toConsultantId) return;
  await recordEvent({ ...eventOf(change), customerId: customer.id, storeId: record.storeId, refId: record.id, at: record.at, cause: record.id });
  if (record.fromConsultantId !== null) await moveFollowUps(record, consultant);
  await openTask({
    kind: 'welcomeCustomer', sourceId: record.id, storeId: record.storeId, staffId: consultant.id, staffName: consultant.name,
    customerId: customer.id, customerName: displayName(customer), refId: null, reason: '新客户绑定了您，24 小时内打个招呼', dueAt: record.at + MS_PER_DAY,
  }, record.at);
  await tellEverybody(change, customer);
}

function eventOf({ record, consultant, actorName }: WrittenBinding) {
  if (record.fromConsultantId === null) return { kind: 'bound', text: `${record.reason}，专属顾问为${consultant.name}`, actorName } as const;
  return { kind: 'consultantChanged', text: `专属顾问更换为${consultant.name}，原因：${record.reason}`, actorName } as const;
}

/** Follow-ups the former consultant planned go to the new one; the former's hello is no longer wanted. */
async function moveFollowUps({ customerId, fromConsultantId, storeId, at }: BindingRecord, consultant: StaffMember): Promise<void> {
  const open = await tasks.find({ filter: { customerId, status: 'open' }, limit: MOST_TASKS });
  for (const task of open.filter((one) => one.staffId === fromConsultantId)) {
    const change = { staffId: consultant.id, staffName: consultant.name, storeId, seenAt: null };
    if (task.kind === 'followUp') await tasks.patchIf(task.id, { status: 'open', staffId: task.staffId }, change);
    if (task.kind === 'welcomeCustomer') await dropTask(task.kind, task.id.slice(`${task.kind}.`.length), at);
  }
}

async function tellEverybody({ record, consultant, actorName }: WrittenBinding, customer: Customer): Promise<void> {
  const name = displayName(customer);
  const page = staffCustomerPage(customer.id);
  const notice = { kind: 'customer', cause: record.id } as const;
  await notify({ ...notice, recipientKind: 'staff', recipientId: consultant.id, title: '新的专属客户', text: `${name}成为您的专属客户：${record.reason}`, page }, record.at);
  if (record.fromConsultantId === null) return;
  const former = await staffMembers.get(record.fromConsultantId);
  if (former?.status === 'active') {
    await notify({ ...notice, recipientKind: 'staff', recipientId: former.id, title: '客户更换了顾问', text: `${name}的专属顾问改为${consultant.name}`, page: '' }, record.at);
  }
  if (record.cause !== 'manager') return;
  await notify({
    ...notice, recipientKind: 'customer', recipientId: customer.id, title: '您的专属顾问已更换', text: `${consultant.name}将继续为您服务（${actorName}调整）`,
    page: CUSTOMER_CONSULTANT_PAGE,
  }, record.at);
}
