import { seesEveryone } from '@shared/domain/staff/rules';
import type { StaffActor } from '../runtime/context';

/** The filter for records of the actor's store: all of them for managers of sales who ask for everyone's, else one's own. */
export function deskFilter(actor: StaffActor, whose: 'mine' | 'everyone'): { storeId: string; consultantId?: string } {
  const { storeId } = actor;
  return whose === 'everyone' && seesEveryone(actor.roles) ? { storeId } : { storeId, consultantId: actor.id };
}

/** Whether a record of a customer's wish is this colleague's business: their own, or anyone's of the store for managers of sales. */
export function isOnDesk(record: { storeId: string; consultantId: string }, actor: StaffActor): boolean {
  return record.storeId === actor.storeId && (record.consultantId === actor.id || seesEveryone(actor.roles));
}
