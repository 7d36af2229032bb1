import { MS_PER_MINUTE } from '@shared/core/time';
import type { Redemption } from '@shared/domain/redemption/model';
import { redemptionCodes } from '../data/redemption-codes';
import { redemptions } from '../data/redemptions';
import { announceRedeemed, announceUndone } from './redemption-news';
import type { RedeemRefusal } from './redemption-subject';
import { redeemableSubjects } from './redemption-subjects';

/** No call of a function lives this long, so whoever left a write-off unfinished before is gone and a job goes on with it. */
export const REDEMPTION_LEASE_MS = MS_PER_MINUTE;

/**
 * Brings a write-off from `pending` to its end: claims the code, takes what it stands for, tells, and is done; or fails and leaves
 * nothing behind. Every step is conditional and carries the write-off's id, so clerk, twin and job may all go through it.
 *
 * @returns the record as it is afterwards
 */
export async function settleRedemption(redemption: Redemption): Promise<Redemption> {
  if (redemption.status !== 'pending') return redemption;
  const subject = redeemableSubjects[redemption.subject];
  if (!await claimCode(redemption)) return failRedemption(redemption, 'NOT_REDEEMABLE');
  if (!await subject.take(redemption)) {
    const facts = await subject.read(redemption.subjectId, redemption.itemId);
    return failRedemption(redemption, facts?.refuse(redemption.scannedAt) ?? 'NOT_REDEEMABLE');
  }
  await announceRedeemed(redemption);
  await redemptions.patchIf(redemption.id, { status: 'pending' }, { status: 'done', dueAt: null });
  const current = await currentOf(redemption);
  // Somebody ended it otherwise while this call was at it: what was taken has no record any more.
  if (current.status === 'failed' || current.status === 'undone') await subject.giveBack(current, current.at);
  return current;
}

/** One write-off per code: the first that puts its id into it. A code held by one that failed is free again. */
async function claimCode({ id, code }: Redemption): Promise<boolean> {
  if (await redemptionCodes.patchIf(code, { redemptionId: null }, { redemptionId: id })) return true;
  const holderId = (await redemptionCodes.get(code))?.redemptionId ?? null;
  if (holderId === null || holderId === id) return holderId === id;
  if ((await redemptions.get(holderId))?.status !== 'failed') return false;
  return redemptionCodes.patchIf(code, { redemptionId: holderId }, { redemptionId: id });
}

/** Ends a write-off that could not be; a job looks once more that nothing stays taken, should a twin have been faster in taking. */
async function failRedemption(redemption: Redemption, failure: RedeemRefusal): Promise<Redemption> {
  const lookAgainAt = redemption.at + REDEMPTION_LEASE_MS;
  await redemptions.patchIf(redemption.id, { status: 'pending' }, { status: 'failed', failure, dueAt: lookAgainAt });
  return currentOf(redemption);
}

/**
 * Takes a write-off back whose undoing was begun: what it took is there again, and the record says so. When the state of things forbids
 * it meanwhile, the record is as before.
 *
 * @returns the record as it is afterwards; `undone`, or `done` when it could not be
 */
export async function settleUndo(redemption: Redemption, now: number): Promise<Redemption> {
  const { id, undoRequestId } = redemption;
  const begun = { status: 'done', undoRequestId } as const;
  if (redemption.status !== 'done' || undoRequestId === null) return redemption;
  if (await redeemableSubjects[redemption.subject].giveBack(redemption, now)) {
    await announceUndone(redemption);
    await redemptions.patchIf(id, begun, { status: 'undone', dueAt: null });
  } else {
    await redemptions.patchIf(id, begun, { undoRequestId: null, undoneByName: null, undoneAt: null, undoReason: '', dueAt: null });
  }
  return currentOf(redemption);
}

/** Goes on with whatever a died call left of a write-off. */
export async function resumeRedemption(redemption: Redemption, now: number): Promise<void> {
  switch (redemption.status) {
    case 'pending': {
      const settled = await settleRedemption(redemption);
      if (settled.status !== 'failed') return;
      return dropFailed(settled, now);
    }
    case 'failed':
      return dropFailed(redemption, now);
    case 'done':
    case 'undone':
      await settleUndo(redemption, now);
      await redemptions.patchIf(redemption.id, { dueAt: redemption.dueAt }, { dueAt: null });
  }
}

async function dropFailed(redemption: Redemption, now: number): Promise<void> {
  await redeemableSubjects[redemption.subject].giveBack(redemption, now);
  await redemptions.patchIf(redemption.id, { status: 'failed' }, { dueAt: null });
}

async function currentOf(redemption: Redemption): Promise<Redemption> {
  return await redemptions.get(redemption.id) ?? redemption;
}
