import { addDays, atMinute, dayOf } from '@shared/core/time';
import type { CustomerEvent, CustomerEventKind } from '@shared/domain/customer/model';
import type { Task } from '@shared/domain/task/model';
import { taskId } from '@shared/domain/task/rules';
import { customerIdOf, idFrom, staffIdOf } from '../../cloudfunctions/runtime/ids';
import type { StoredDocument } from '../local-cloud/database';
import { openidFor } from '../local-cloud/identity';
import { LOCAL_APP_IDS } from '../protocol';
import { colleagues } from './people';

/** Collects the documents of the story, collection by collection, before they are written. */
export class Ledger {
  readonly documents = new Map<string, StoredDocument[]>();

  constructor(readonly now: number) {}

  /** Adds a record and hands it back; its `id` becomes the document's `_id`. */
  add<T extends { id: string }>(collection: string, record: T): T {
    const { id, ...fields } = record;
    const documents = this.documents.get(collection) ?? [];
    this.documents.set(collection, [...documents, { _id: id, ...fields }]);
    return record;
  }

  /** The instant `daysAgo` days back at a minute of that day; never in the future, so that "today" stays behind the clock. */
  past(daysAgo: number, minute: number): number {
    const at = atMinute(addDays(dayOf(this.now), -daysAgo), minute);
    return Math.min(at, this.now - minute * 600);
  }

  /** A minute of a day that lies ahead. */
  ahead(days: number, minute: number): number {
    return atMinute(addDays(dayOf(this.now), days), minute);
  }

  /** A line of a customer's timeline. */
  event(kind: CustomerEventKind, at: number, event: Pick<CustomerEvent, 'customerId' | 'storeId' | 'text' | 'actorName' | 'refId'>): void {
    this.add('customer_events', { id: idFrom('event', event.customerId, kind, event.refId ?? '', String(at)), kind, at, ...event } satisfies CustomerEvent);
  }

  /** A promise on a desk. */
  task(task: Pick<Task, 'kind' | 'storeId' | 'staffId' | 'staffName' | 'customerId' | 'customerName' | 'refId' | 'reason' | 'dueAt' | 'createdAt'> & {
    sourceId: string; doneAt?: number; isSeen?: boolean;
  }): void {
    const { sourceId, doneAt, isSeen = true, ...rest } = task;
    const isLate = doneAt === undefined && task.dueAt < this.now;
    this.add('tasks', {
      id: taskId(task.kind, sourceId), ...rest, status: doneAt === undefined ? 'open' : 'done', doneAt: doneAt ?? null,
      seenAt: isSeen ? Math.min(task.createdAt + 300_000, this.now) : null, escalatedAt: isLate ? this.now - 60_000 : null,
    } satisfies Task);
  }
}

/** Document id of a colleague. */
export function staffId(person: string): string {
  return staffIdOf(LOCAL_APP_IDS.staff, openidFor('staff', person));
}

/** Document id of a customer. */
export function customerId(person: string): string {
  return customerIdOf(LOCAL_APP_IDS.customer, openidFor('customer', person));
}

/** A colleague's name. */
export function staffName(person: string): string {
  const colleague = colleagues.find((candidate) => candidate.id === person);
  if (!colleague) throw new Error(`the story names a colleague who does not exist: ${person}`);
  return colleague.name;
}
