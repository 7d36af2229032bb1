import { toConsultantView, type ConsultantView } from './consultant-view';
import { currentSession, refreshSession } from './session';

/**
 * The card of the colleague who looks after something, or null when it is not the customer's own consultant.
 *
 * A first inquiry, drive or application is what gives a customer a consultant, so a session without one is read anew.
 */
export async function consultantInCharge(consultantId: string): Promise<ConsultantView | null> {
  if (currentSession()?.consultant === null) await refreshSession();
  const own = currentSession()?.consultant ?? null;
  return own !== null && own.id === consultantId ? toConsultantView(own) : null;
}
