import type { Redemption } from '@shared/domain/redemption/model';
import { undoEnd } from '@shared/domain/redemption/rules';
import { redemptions } from '../data/redemptions';
import type { StaffActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { settingsOfMall } from './mall-settings';
import { REDEMPTION_LEASE_MS, settleUndo } from './redemption-steps';

/** A write-off of the store worked in. @throws Refusal REDEMPTION_NOT_FOUND */
export async function storeRedemption(redemptionId: string, actor: StaffActor): Promise<Redemption> {
  const redemption = await redemptions.get(redemptionId);
  return redemption?.storeId === actor.storeId ? redemption : refuse('REDEMPTION_NOT_FOUND');
}

/** Last instant a write-off can be taken back, by the store's settings. */
export async function undoUntil({ storeId, at }: Redemption): Promise<number> {
  const { undoMinutes } = await settingsOfMall(storeId);
  return undoEnd(at, undoMinutes);
}

/**
 * Takes a write-off back: the record first says who began it, then what it took is there again, then the record is `undone`. Repeating
 * the request goes on where it stopped; after a crash a job does.
 *
 * @throws Refusal REDEMPTION_NOT_FOUND | REDEMPTION_UNDO_TOO_LATE | REDEMPTION_STATUS_CHANGED
 */
export async function undoRedemption(wanted: { redemptionId: string; requestId: string; reason: string }, actor: StaffActor, now: number): Promise<Redemption> {
  const redemption = await storeRedemption(wanted.redemptionId, actor);
  const undoRequestId = idFrom('undo', actor.id, wanted.requestId);
  const begun = redemption.undoRequestId === null ? await begin(redemption, { ...wanted, undoRequestId }, { actor, now }) : redemption;
  if (begun.undoRequestId !== undoRequestId) return refuse('REDEMPTION_STATUS_CHANGED');
  const settled = await settleUndo(begun, now);
  return settled.status === 'undone' ? settled : refuse('REDEMPTION_STATUS_CHANGED');
}

async function begin(
  redemption: Redemption, { undoRequestId, reason }: { undoRequestId: string; reason: string }, { actor, now }: { actor: StaffActor; now: number },
): Promise<Redemption> {
  if (redemption.status !== 'done') return refuse('REDEMPTION_STATUS_CHANGED');
  if (now > await undoUntil(redemption)) return refuse('REDEMPTION_UNDO_TOO_LATE');
  await redemptions.patchIf(redemption.id, { status: 'done', undoRequestId: null }, {
    undoRequestId, undoneByName: actor.name, undoneAt: now, undoReason: reason, dueAt: now + REDEMPTION_LEASE_MS,
  });
  return await redemptions.get(redemption.id) ?? redemption;
}
