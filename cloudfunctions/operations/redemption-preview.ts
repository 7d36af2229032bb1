import { ERROR_MESSAGES } from '@shared/core/errors';
import { displayName, maskedPhone } from '@shared/domain/customer/rules';
import type { RedemptionCode, RedemptionPreview } from '@shared/domain/redemption/model';
import { refuseScan } from '@shared/domain/redemption/rules';
import { customers } from '../data/customers';
import { redemptions } from '../data/redemptions';
import { refuseHolder } from './redemption';
import type { SubjectFacts } from './redemption-subject';
import { redeemableSubjects } from './redemption-subjects';

/** What a clerk sees of a code before confirming; nothing is written. */
export async function previewCode(code: RedemptionCode, now: number): Promise<RedemptionPreview> {
  const [facts, customer] = await Promise.all([redeemableSubjects[code.subject].read(code.subjectId, code.itemId), customers.get(code.customerId)]);
  const earlier = await earlierOf([code.redemptionId, facts?.takenBy ?? null]);
  const { title, contents, left } = facts ?? { title: '', contents: [], left: null };
  return {
    code: code.id, subject: code.subject, title, contents, left, expiresAt: code.expiresAt, customerName: customer ? displayName(customer) : '微信客户',
    maskedPhone: customer && maskedPhone(customer), problem: earlier?.done ? '' : problemOf(code, { facts, isUndone: earlier !== null }, now),
    redeemed: earlier?.done ?? null,
  };
}

/** Why it cannot be written off now, in words, or empty. */
function problemOf(code: RedemptionCode, { facts, isUndone }: { facts: SubjectFacts | null; isUndone: boolean }, now: number): string {
  const refusal = isUndone ? 'REDEMPTION_CODE_EXPIRED' : refuseScan(code, now, now);
  if (refusal) return ERROR_MESSAGES[refusal];
  const problem = facts ? refuseHolder(code, facts) ?? facts.refuse(now) : 'NOT_REDEEMABLE';
  return problem === null ? '' : ERROR_MESSAGES[problem];
}

/** Who wrote it off before; or, with `done` null, that the code's write-off was taken back; null when neither. */
async function earlierOf(ids: readonly (string | null)[]): Promise<{ done: { clerkName: string; at: number } | null } | null> {
  const found = await redemptions.getMany(ids.filter((id) => id !== null));
  const done = found.find(({ status }) => status === 'done');
  if (done) return { done: { clerkName: done.clerkName, at: done.at } };
  return found.some(({ status }) => status === 'undone') ? { done: null } : null;
}
