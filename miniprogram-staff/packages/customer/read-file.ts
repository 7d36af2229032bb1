import type { CustomerFile } from '@shared/contracts/desk';
import type { Page } from '@shared/core/paging';
import type { Result } from '@shared/core/result';
import type { CustomerEvent } from '@shared/domain/customer/model';
import { callCloud } from '../../services/cloud';
import { readAgain } from '../../services/list-pages';

type FileResult = Result<CustomerFile, 'CUSTOMER_NOT_FOUND'>;

/** A customer's file with the timeline read as far as it was shown; the head and the tasks are those of the first page. */
export async function readFile(customerId: string, shownCount: number): Promise<FileResult> {
  const first: FileResult = await callCloud('customer.get', { customerId, cursor: null });
  if (!first.ok) return first;
  const events: Result<Page<CustomerEvent>, 'CUSTOMER_NOT_FOUND'> = await readAgain((cursor) => (
    cursor === null ? Promise.resolve({ ok: true, data: first.data.events }) : readEvents(customerId, cursor)
  ), shownCount);
  return events.ok ? { ok: true, data: { ...first.data, events: events.data } } : events;
}

/** The page of a timeline behind a cursor. */
export async function readEvents(customerId: string, cursor: string): Promise<Result<Page<CustomerEvent>, 'CUSTOMER_NOT_FOUND'>> {
  const result = await callCloud('customer.get', { customerId, cursor });
  return result.ok ? { ok: true, data: result.data.events } : result;
}
