import type { StaffActions } from '@shared/contracts/index';
import { staffSession } from '../../operations/staff-session';
import type { Handler } from '../../runtime/dispatch';

/** Start-up of the staff app: who holds it, as the store knows them. */
export const start: Handler<StaffActions['session.start']> = (_input, { actor, now }) => staffSession(actor.staff?.id ?? null, now);
