import type { CustomerActions } from '@shared/contracts/index';
import { quotes } from '../../data/quotes';
import { inquiryDetail } from '../../operations/inquiry';
import type { Handler } from '../../runtime/dispatch';
import { ownInquiry } from './own-inquiry';

/** One's own inquiry with quotes and words. Quotes never seen before are marked as seen now. */
export const get: Handler<CustomerActions['inquiry.get']> = async ({ inquiryId }, { actor, now }) => {
  const detail = await inquiryDetail(await ownInquiry(inquiryId, actor));
  const unseen = detail.quotes.filter((quote) => quote.viewedAt === null);
  await Promise.all(unseen.map((quote) => quotes.patchIf(quote.id, { viewedAt: null }, { viewedAt: now })));
  return { ...detail, quotes: detail.quotes.map((quote) => ({ ...quote, viewedAt: quote.viewedAt ?? now })) };
};
