import { handledRequests } from '../data/handled-requests';
import { idFrom } from '../runtime/ids';

/** A request of one person. */
export interface RequestKey {
  action: string;
  personId: string;
  requestId: string;
}

/**
 * Whether this call is the first with its request: for counters, whose second increment nobody could tell from a first. The mark is
 * written before the effect, so a crash in between loses one count and never adds one.
 */
export function claimRequest({ action, personId, requestId }: RequestKey, now: number): Promise<boolean> {
  return handledRequests.insert({ id: idFrom('handled', action, personId, requestId), action, personId, at: now });
}
