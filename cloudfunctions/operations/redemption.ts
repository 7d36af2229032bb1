import type { ErrorCode } from '@shared/core/errors';
import { dayOf } from '@shared/core/time';
import { displayName, maskedPhone } from '@shared/domain/customer/rules';
import type { Redemption, RedemptionCode, RedemptionOutcome } from '@shared/domain/redemption/model';
import { refuseScan, scanTime } from '@shared/domain/redemption/rules';
import { customers } from '../data/customers';
import { redemptionCodes } from '../data/redemption-codes';
import { redemptions } from '../data/redemptions';
import type { StaffActor } from '../runtime/context';
import { idFrom } from '../runtime/ids';
import { refuse } from '../runtime/refusal';
import { REDEMPTION_LEASE_MS, settleRedemption } from './redemption-steps';
import type { SubjectFacts } from './redemption-subject';
import { redeemableSubjects } from './redemption-subjects';

/** A code as a clerk scanned it. */
export interface Scan {
  requestId: string;
  code: string;
  /** When it was scanned, by the clerk's clock. */
  scannedAt: number;
  note: string;
}

/** A code of the store this clerk works in. @throws Refusal REDEMPTION_CODE_UNKNOWN | REDEMPTION_CODE_OF_OTHER_STORE */
export async function codeOfStore(code: string, actor: StaffActor): Promise<RedemptionCode> {
  const found = await redemptionCodes.get(code);
  if (!found) return refuse('REDEMPTION_CODE_UNKNOWN');
  return found.storeId === actor.storeId ? found : refuse('REDEMPTION_CODE_OF_OTHER_STORE');
}

/**
 * Writes a scanned code off. Of several clerks, codes and repetitions exactly one write-off comes to be; the others learn by whom and
 * when. The id follows from clerk and request, so a repetition goes on where the first call stopped.
 *
 * @throws Refusal as the contract of `redemption.redeem` says
 */
export async function redeem(scan: Scan, actor: StaffActor, now: number): Promise<RedemptionOutcome> {
  const id = idFrom('redemption', actor.id, scan.requestId);
  const before = await redemptions.get(id);
  if (before) return outcomeOf(await settleRedemption(before));
  const code = await codeOfStore(scan.code, actor);
  const earlier = await earlierOf(code.redemptionId);
  if (earlier) return earlier;
  const scannedAt = scanTime(scan.scannedAt, now);
  const refusal = refuseScan(code, scannedAt, now);
  if (refusal) return refuse(refusal);
  const facts = await redeemableSubjects[code.subject].read(code.subjectId, code.itemId);
  if (!facts) return refuse('NOT_REDEEMABLE');
  const taken = await earlierOf(facts.takenBy);
  if (taken) return taken;
  const problem = refuseHolder(code, facts) ?? facts.refuse(scannedAt);
  if (problem) return refuse(problem);
  const record = await toRecord({ id, code, facts, note: scan.note, scannedAt }, actor, now);
  await redemptions.insert(record);
  return outcomeOf(await settleRedemption(await redemptions.get(id) ?? record));
}

/** A coupon given away since its code was shown is not the shower's any more. */
export function refuseHolder(code: RedemptionCode, facts: SubjectFacts): 'COUPON_NOT_USABLE' | null {
  return facts.customerId === code.customerId ? null : 'COUPON_NOT_USABLE';
}

/** What a finished write-off answers its own clerk; one that lost a race tells who won it. */
async function outcomeOf(redemption: Redemption): Promise<RedemptionOutcome> {
  if (redemption.status !== 'failed') return { outcome: 'done', redemption };
  const [code, facts] = await Promise.all([
    redemptionCodes.get(redemption.code), redeemableSubjects[redemption.subject].read(redemption.subjectId, redemption.itemId),
  ]);
  const winner = await earlierOf(code?.redemptionId ?? null) ?? await earlierOf(facts?.takenBy ?? null);
  return winner ?? refuse((redemption.failure ?? 'NOT_REDEEMABLE') as ErrorCode);
}

/**
 * The write-off that was faster, brought to its end when its own call has died; null when there is none that holds.
 *
 * @throws Refusal REDEMPTION_CODE_EXPIRED when it was taken back: the customer has to show a fresh code
 */
async function earlierOf(redemptionId: string | null): Promise<RedemptionOutcome | null> {
  const found = redemptionId === null ? null : await redemptions.get(redemptionId);
  if (!found) return null;
  const settled = await settleRedemption(found);
  if (settled.status === 'undone') return refuse('REDEMPTION_CODE_EXPIRED');
  if (settled.status === 'failed') return null;
  return { outcome: 'already', clerkName: settled.clerkName, at: settled.at, title: settled.title };
}

interface Facts {
  id: string;
  code: RedemptionCode;
  facts: SubjectFacts;
  note: string;
  scannedAt: number;
}

async function toRecord({ id, code, facts, note, scannedAt }: Facts, actor: StaffActor, now: number): Promise<Redemption> {
  const customer = await customers.get(code.customerId);
  return {
    id, storeId: code.storeId, subject: code.subject, subjectId: code.subjectId, itemId: code.itemId, code: code.id, title: facts.title,
    contents: facts.contents, customerId: code.customerId, customerName: customer ? displayName(customer) : '微信客户', maskedPhone: customer && maskedPhone(customer),
    clerkId: actor.id, clerkName: actor.name, valueFen: facts.valueFen, status: 'pending', scannedAt, at: now, on: dayOf(now), undoneByName: null,
    undoneAt: null, undoReason: '', note, failure: null, undoRequestId: null, dueAt: now + REDEMPTION_LEASE_MS,
  };
}
