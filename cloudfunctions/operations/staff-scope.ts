import { holdsRole } from '@shared/domain/staff/rules';
import type { StaffActor } from '../runtime/context';

/** Whether someone runs sales: sees the work of all consultants of the store. */
export function runsSales(actor: Pick<StaffActor, 'roles'>): boolean {
  return holdsRole(actor.roles, ['salesManager', 'generalManager']);
}

/** The filter for records of the actor's store: all of them for those who run sales and ask for everyone's, else one's own. */
export function deskFilter(actor: StaffActor, whose: 'mine' | 'everyone'): { storeId: string; consultantId?: string } {
  const { storeId } = actor;
  return whose === 'everyone' && runsSales(actor) ? { storeId } : { storeId, consultantId: actor.id };
}

/** Whether a record of a customer's wish is this colleague's business: their own, or anyone's of the store for those who run sales. */
export function isOnDesk(record: { storeId: string; consultantId: string }, actor: StaffActor): boolean {
  return record.storeId === actor.storeId && (record.consultantId === actor.id || runsSales(actor));
}
