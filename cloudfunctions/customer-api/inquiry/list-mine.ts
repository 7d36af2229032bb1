import type { CustomerActions } from '@shared/contracts/index';
import { toInquiryRow } from '@shared/domain/inquiry/rules';
import { inquiries } from '../../data/inquiries';
import type { Handler } from '../../runtime/dispatch';

/** One's own inquiries, newest activity first. */
export const listMine: Handler<CustomerActions['inquiry.listMine']> = async ({ cursor }, { actor }) => {
  const { items, nextCursor } = await inquiries.page({ filter: { customerId: actor.id }, sort: { field: 'lastActivityAt', direction: 'desc' }, cursor });
  return { items: items.map(toInquiryRow), nextCursor };
};
