import type { StaffActions } from '@shared/contracts/index';
import { toInquiryRow } from '@shared/domain/inquiry/rules';
import { inquiries } from '../../data/inquiries';
import { deskFilter } from '../../operations/staff-scope';
import type { Handler } from '../../runtime/dispatch';

/** Inquiries of one's own desk or of the store, newest activity first. */
export const list: Handler<StaffActions['inquiry.list']> = async ({ whose, status, cursor }, { actor }) => {
  const filter = { ...deskFilter(actor, whose), ...(status === null ? {} : { status }) };
  const { items, nextCursor } = await inquiries.page({ filter, sort: { field: 'lastActivityAt', direction: 'desc' }, cursor });
  return { items: items.map(toInquiryRow), nextCursor };
};
