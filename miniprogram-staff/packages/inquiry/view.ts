import { toRemaining } from '../../components/countdown/remaining';
import type { Fact } from '../../components/fact-list/fact-list';
import type { ListTab } from '../../components/list-tabs/list-tabs';
import type { Tone } from '../../components/status-tag/status-tag';
import { formatWan, formatYuan } from '@shared/core/money';
import { dayOf, formatAgo, formatFriendlyTime } from '@shared/core/time';
import {
  INQUIRY_STATUSES, INQUIRY_STATUS_LABELS, PURCHASE_TIMING_LABELS,
  type Inquiry, type InquiryMessage, type InquiryRow, type InquiryStatus, type Quote,
} from '@shared/domain/inquiry/model';
import { isQuoteValid } from '@shared/domain/inquiry/rules';
import { carPicture } from '../../services/pictures';

/** Every state of an inquiry, after all of them. */
export const STATUS_TABS: ListTab[] = [{ id: '', label: '全部' }, ...INQUIRY_STATUSES.map((id) => ({ id, label: INQUIRY_STATUS_LABELS[id] }))];

/** The state behind a tab, null for all. */
export function statusOf(tab: string): InquiryStatus | null {
  return INQUIRY_STATUSES.find((status) => status === tab) ?? null;
}

const STATUS_TONES: Record<InquiryStatus, Tone> = { waiting: 'brand', asking: 'promotion', quoted: 'success', closed: 'neutral' };

/** An inquiry in the list. */
export interface RowView {
  id: string;
  customerName: string;
  consultantName: string;
  picture: string;
  modelName: string;
  status: string;
  statusTone: Tone;
  /** When an answer is due; empty when none is. */
  deadline: string;
  deadlineTone: 'danger' | 'warning' | 'neutral';
  /** Newest total, empty while there is none. */
  total: string;
  activity: string;
}

/** A row of the list; only an inquiry without a quote has a deadline. */
export function toRow(row: InquiryRow, now: number): RowView {
  const { id, customerName, consultantName, modelName, status, latestTotalFen } = row;
  return {
    id, customerName: customerName || '微信客户', consultantName, modelName, picture: carPicture(row.seriesId),
    status: INQUIRY_STATUS_LABELS[status], statusTone: STATUS_TONES[status], ...toDeadline(row, now),
    total: latestTotalFen === null ? '' : formatYuan(latestTotalFen), activity: formatAgo(row.lastActivityAt, now),
  };
}

function toDeadline({ status, respondBy }: Pick<InquiryRow, 'status' | 'respondBy'>, now: number): Pick<RowView, 'deadline' | 'deadlineTone'> {
  if (status !== 'waiting') return { deadline: '', deadlineTone: 'neutral' };
  if (respondBy < now) return { deadline: toRemaining(respondBy, now).text, deadlineTone: 'danger' };
  return { deadline: `${formatFriendlyTime(respondBy, now)} 前报价`, deadlineTone: dayOf(respondBy) === dayOf(now) ? 'warning' : 'neutral' };
}

/** The inquiry at the head of its page. */
export interface InquiryView {
  customerId: string;
  customerName: string;
  consultantName: string;
  picture: string;
  modelName: string;
  price: string;
  status: string;
  statusTone: Tone;
  facts: Fact[];
  /** First answer promised by then, epoch ms; 0 once it was given or the inquiry ended. */
  respondBy: number;
  isOpen: boolean;
}

/** An inquiry as its page shows it. */
export function toInquiryView(inquiry: Inquiry, now: number): InquiryView {
  const { customerId, customerName, consultantName, modelName, status, firstQuotedAt, respondBy } = inquiry;
  return {
    customerId, customerName: customerName || '微信客户', consultantName, modelName, picture: carPicture(inquiry.seriesId),
    price: `指导价 ${formatWan(inquiry.msrpFen)}`, status: INQUIRY_STATUS_LABELS[status], statusTone: STATUS_TONES[status],
    facts: [
      { label: '意向颜色', value: inquiry.colourName ?? '未选' },
      { label: '购车时间', value: PURCHASE_TIMING_LABELS[inquiry.timing] },
      { label: '贷款', value: inquiry.wantsLoan ? '需要' : '不需要' },
      { label: '置换', value: inquiry.wantsTradeIn ? '有旧车置换' : '不置换' },
      { label: '询价时间', value: formatFriendlyTime(inquiry.createdAt, now) },
      ...(inquiry.note === '' ? [] : [{ label: '客户留言', value: inquiry.note }]),
    ],
    respondBy: status === 'waiting' && firstQuotedAt === null ? respondBy : 0, isOpen: status !== 'closed',
  };
}

/** A quote as a card; the same card is what the customer gets to see. */
export interface QuoteView {
  id: string;
  title: string;
  lines: Fact[];
  totalFen: number;
  validity: string;
  isValid: boolean;
  note: string;
  /** Whether the customer opened it; empty on a quote not sent yet. */
  seen: string;
}

/** A quote sent. */
export function toQuoteView(quote: Quote, now: number): QuoteView {
  const isValid = isQuoteValid(quote, now);
  return {
    id: quote.id, title: `${quote.staffName} · ${formatFriendlyTime(quote.createdAt, now)}`, lines: toQuoteLines(quote.items), totalFen: quote.totalFen, isValid,
    validity: isValid ? `${formatFriendlyTime(quote.validUntil, now)} 前有效` : '已过有效期', note: quote.note,
    seen: quote.viewedAt === null ? '客户还没查看' : `客户已查看 · ${formatFriendlyTime(quote.viewedAt, now)}`,
  };
}

/** Lines of a quote; a discount is shown as taken off. */
export function toQuoteLines(items: Quote['items']): Fact[] {
  return items.map(({ kind, label, amountFen }) => ({ label, value: kind === 'discount' ? `-${formatYuan(amountFen)}` : formatYuan(amountFen) }));
}

/** A word of the conversation. */
export interface BubbleView {
  id: string;
  isOurs: boolean;
  head: string;
  text: string;
}

/** A message as a bubble, ours on the right. */
export function toBubble({ id, from, authorName, text, at }: InquiryMessage, now: number): BubbleView {
  return { id, isOurs: from === 'staff', head: `${authorName || '客户'} · ${formatFriendlyTime(at, now)}`, text };
}
