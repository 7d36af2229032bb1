import type { StaffActions } from '@shared/contracts/index';
import type { Page } from '@shared/core/paging';
import { parsePhone } from '@shared/core/phone';
import type { Customer, CustomerRow } from '@shared/domain/customer/model';
import { displayName, maskedPhone, sourceText } from '@shared/domain/customer/rules';
import { seesEveryCustomer } from '@shared/domain/staff/rules';
import type { Filter, PageOptions } from '../../data/collection';
import { customers } from '../../data/customers';
import { staffMembers } from '../../data/staff-members';
import type { Handler } from '../../runtime/dispatch';
import { command } from '../../runtime/sdk';

/** Sorts behind every name that begins the same. */
const LAST_CHARACTER = '\uffff';

/** Customers of the store, masked: one's own, or everybody's where the role allows it. */
export const listCustomers: Handler<StaffActions['customer.list']> = async ({ whose, search, cursor }, { actor }) => {
  const isWide = whose === 'everyone' && seesEveryCustomer(actor.roles);
  const scope: Filter<Customer> = isWide ? { storeId: actor.storeId } : { storeId: actor.storeId, consultantId: actor.id };
  const page = await customers.page({ ...searchOf(scope, search), cursor });
  return toRows(page);
};

/** Each way of looking walks along one index; nothing is ever scanned for a word in the middle. */
function searchOf(scope: Filter<Customer>, search: string): Omit<PageOptions<Customer>, 'cursor'> {
  if (search === '') return { filter: scope, sort: { field: 'lastSeenAt', direction: 'desc' } };
  const phone = parsePhone(search);
  if (phone !== null) return { filter: { ...scope, phone }, sort: { field: 'phone', direction: 'asc' } };
  const name = command.and([command.gte(search), command.lt(`${search}${LAST_CHARACTER}`)]);
  return { filter: { ...scope, name }, sort: { field: 'name', direction: 'asc' } };
}

async function toRows({ items, nextCursor }: Page<Customer>): Promise<Page<CustomerRow>> {
  const consultants = await staffMembers.getMany(items.flatMap((customer) => customer.consultantId ?? []));
  const names = new Map(consultants.map((member) => [member.id, member.name]));
  const rows = items.map((customer): CustomerRow => ({
    id: customer.id, displayName: displayName(customer), maskedPhone: maskedPhone(customer), kind: customer.kind,
    sourceLabel: sourceText(customer.source), consultantName: names.get(customer.consultantId ?? '') ?? null,
    lastSeenAt: customer.lastSeenAt, createdAt: customer.createdAt,
  }));
  return { items: rows, nextCursor };
}
