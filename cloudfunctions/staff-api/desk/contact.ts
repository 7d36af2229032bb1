import { FOLLOW_UP_METHOD_LABELS, FOLLOW_UP_OUTCOME_LABELS, type FollowUp, type FollowUpMethod, type FollowUpOutcome, type Task } from '@shared/domain/task/model';
import { taskId } from '@shared/domain/task/rules';
import { followUps } from '../../data/follow-ups';
import { tasks } from '../../data/tasks';
import { recordEvent } from '../../operations/timeline';
import type { StaffActor } from '../../runtime/context';
import { idFrom } from '../../runtime/ids';
import { inTransaction } from '../../runtime/transaction';

/** What a colleague says of a contact, and when they want to speak again. */
export interface ContactInput {
  requestId: string;
  method: FollowUpMethod;
  outcome: FollowUpOutcome;
  note: string;
  next: { dueAt: number; reason: string } | null;
}

/** On whose desk the contact was, and with whom. */
export type ContactSubject = Pick<Task, 'storeId' | 'staffId' | 'staffName' | 'customerId' | 'customerName'> & { taskId: string | null };

/** What a contact leaves behind. */
export interface WrittenContact {
  followUp: FollowUp;
  next: Task | null;
}

/** Id of the record one request of one colleague leaves. */
export function followUpId(staffId: string, requestId: string): string {
  return idFrom('contact', staffId, requestId);
}

/** What an earlier call with the same request wrote, or null. */
export async function findContact(actor: StaffActor, requestId: string): Promise<WrittenContact | null> {
  const followUp = await followUps.get(followUpId(actor.id, requestId));
  return followUp && { followUp, next: await tasks.get(taskId('followUp', followUp.id)) };
}

/** The records a contact makes; nothing is written. */
export function draftContact(actor: StaffActor, subject: ContactSubject, { input, now }: { input: ContactInput; now: number }): WrittenContact {
  const { customerId, storeId } = subject;
  const followUp: FollowUp = {
    id: followUpId(actor.id, input.requestId), customerId, storeId, staffId: actor.id, staffName: actor.name, taskId: subject.taskId,
    method: input.method, outcome: input.outcome, note: input.note, at: now,
  };
  const next: Task | null = input.next && {
    id: taskId('followUp', followUp.id), kind: 'followUp', storeId, staffId: subject.staffId, staffName: subject.staffName, customerId,
    customerName: subject.customerName, refId: null, reason: input.next.reason, dueAt: input.next.dueAt, status: 'open', createdAt: now,
    doneAt: null, seenAt: null, escalatedAt: null,
  };
  return { followUp, next };
}

/**
 * Writes a contact, its next task and the end of the task it belongs to, all or nothing.
 *
 * @param closing decides on the task as it is inside the transaction; a refusal it throws leaves everything as it was
 */
export function writeContact({ followUp, next }: WrittenContact, closing: { taskId: string; check: (task: Task | null) => void } | null): Promise<void> {
  return inTransaction(async (transaction) => {
    const desk = tasks.within(transaction);
    if (closing) {
      closing.check(await desk.get(closing.taskId));
      await desk.patch(closing.taskId, { status: 'done', doneAt: followUp.at });
    }
    await followUps.within(transaction).put(followUp);
    if (next) await desk.put(next);
  });
}

/** The line a contact leaves in the customer's timeline. */
export async function recordContact({ followUp }: WrittenContact): Promise<void> {
  const words = `${FOLLOW_UP_METHOD_LABELS[followUp.method]}跟进：${FOLLOW_UP_OUTCOME_LABELS[followUp.outcome]}`;
  await recordEvent({
    customerId: followUp.customerId, storeId: followUp.storeId, kind: 'followUp', text: followUp.note === '' ? words : `${words}。${followUp.note}`,
    actorName: followUp.staffName, refId: followUp.taskId, at: followUp.at, cause: followUp.id,
  });
}
