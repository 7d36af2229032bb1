import type { Call, CallInputOf } from '@shared/contracts/action';
import { customerActions, type CustomerActions, type StaffActions } from '@shared/contracts/index';
import type { ErrorCode } from '@shared/core/errors';
import { TASK_KINDS, type TaskKind } from '@shared/domain/task/model';
import { start } from '../cloudfunctions/customer-api/session/start';
import type { StaffActor } from '../cloudfunctions/runtime/context';
import { createDispatcher, type Handler } from '../cloudfunctions/runtime/dispatch';
import { customerActor } from '../cloudfunctions/runtime/identity';

/**
 * What must not compile. Every line below a `@ts-expect-error` is a mistake somebody will make one day; the type check fails as soon
 * as one of them is accepted. Nothing here runs. `Call` is the type of both apps' `callCloud`.
 */

declare function show(value: unknown): void;

/** The mistakes a page can make. */
export async function pageMistakes(callCloud: Call<CustomerActions>, callStaff: Call<StaffActions>): Promise<void> {
  const requestId = 'request-0001';
  const result = await callCloud('testDrive.book', { requestId, storeId: 's', modelId: 'm', startAt: 1, note: '' });
  // @ts-expect-error 1: reading the data before looking at ok
  show(result.data);
  if (result.ok) {
    const startAt: number = result.data.slotStartAt;
    show(startAt);
    // @ts-expect-error 2: a field the contract does not promise
    show(result.data.slotTime);
    // @ts-expect-error 3: an error where there is none
    show(result.error);
  } else {
    if (result.error.code === 'SLOT_TAKEN' || result.error.code === 'NETWORK') return;
    // @ts-expect-error 4: a code this action cannot answer
    if (result.error.code === 'QUOTE_NOT_FOUND') return;
  }
  // @ts-expect-error 5: an action nobody declared
  void callCloud('testDrive.bok', {});
  // @ts-expect-error 6: an action of the staff app
  void callCloud('testDrive.confirm', { requestId, bookingId: 'b' });
  // @ts-expect-error 7: an action of the customer app
  void callStaff('inquiry.submit', {});
  // @ts-expect-error 8: a missing field
  void callCloud('testDrive.book', { requestId, storeId: 's', modelId: 'm', note: '' });
  // @ts-expect-error 9: a value of another type
  void callCloud('testDrive.book', { requestId, storeId: 's', modelId: 'm', startAt: '2026-05-18', note: '' });
  // @ts-expect-error 10: a field too many, or misspelt
  void callCloud('testDrive.book', { requestId, storeId: 's', modelId: 'm', startAt: 1, note: '', slotTime: 2 });
  // @ts-expect-error 11: undefined where null says "none"
  void callCloud('notice.list', { cursor: undefined });
  // @ts-expect-error 12: a word that is not in the list
  void callStaff('customer.list', { whose: 'all', search: '', cursor: null });
}

// @ts-expect-error 13: a handler left out
createDispatcher(customerActions, { 'session.start': start }, customerActor);

// @ts-expect-error 14: a handler that answers another shape
export const wrongAnswer: Handler<CustomerActions['notice.unreadCount']> = () => Promise.resolve({ unread: 1 });

// @ts-expect-error 15: a refusal the contract does not declare
export const undeclared: Handler<CustomerActions['session.chooseStore']> = (_input, { fail }) => fail('SLOT_TAKEN');

// @ts-expect-error 16: a refusal a rule may give and the contract does not declare
export const ruleRefusal: Handler<CustomerActions['session.start']> = (_input, { fail }) => fail('STORE_NOT_FOUND' as ErrorCode);

declare function readRoles(actor: StaffActor): Promise<{ unreadCount: number }>;
// @ts-expect-error 17: a member of staff where customers call
export const wrongActor: Handler<CustomerActions['notice.unreadCount']> = (_input, { actor }) => readRoles(actor);

// @ts-expect-error 18: an error code without its sentence
export const messages: Record<ErrorCode, string> = { INTERNAL: '系统出了点问题' };

// @ts-expect-error 19: a kind of task without its label
export const labels: Record<TaskKind, string> = { answerInquiry: TASK_KINDS[0] };

/** What is allowed stays allowed: numbers normalised by the cloud may be written in any spelling. */
export const spelling: CallInputOf<CustomerActions['profile.savePhone']> = { requestId: 'request-0001', phone: '+86 139-0000-1234' };
