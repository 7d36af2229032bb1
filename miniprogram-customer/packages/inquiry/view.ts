import type { ModelRow } from '@shared/contracts/catalog';
import { formatWan, formatYuan } from '@shared/core/money';
import { dayOf, daysBetween, formatAgo, formatClock, formatFriendlyTime } from '@shared/core/time';
import type { VehicleSeries } from '@shared/domain/catalog/model';
import {
  INQUIRY_STATUS_LABELS, PURCHASE_TIMINGS, PURCHASE_TIMING_LABELS, type Inquiry, type InquiryDetail, type InquiryMessage, type InquiryRow,
  type InquiryStatus, type PurchaseTiming, type Quote, type QuoteItem,
} from '@shared/domain/inquiry/model';
import { isInquiryOverdue, isQuoteValid } from '@shared/domain/inquiry/rules';
import type { CustomerSession } from '@shared/domain/session/model';
import type { Choice } from '../../components/choice-chips/choice-chips';
import type { Tone } from '../../components/status-tag/status-tag';
import { carColourPicture, carPicture, personPicture } from '../../services/pictures';

/** Status words for the customer; 客户追问 is how colleagues say it. */
const LABELS: Record<InquiryStatus, string> = { ...INQUIRY_STATUS_LABELS, asking: '待答复' };
const TONES: Record<InquiryStatus, Tone> = { waiting: 'warning', quoted: 'success', asking: 'brand', closed: 'neutral' };

/** When the car is wanted, as chips. */
export const TIMING_CHOICES: Choice[] = PURCHASE_TIMINGS.map((id) => ({ id, label: PURCHASE_TIMING_LABELS[id] }));

/** The car on the submit page. */
export interface CarView {
  modelId: string;
  seriesId: string;
  seriesName: string;
  modelName: string;
  price: string;
  picture: string;
  /** Shown when the coloured picture is not there. */
  plainPicture: string;
  colours: { id: string; name: string; hex: string }[];
}

/** A model in a colour; a colour the series does not have counts as none. */
export function toCarView(found: { series: VehicleSeries; model: ModelRow }, colourId: string | null): CarView {
  const { series, model } = found;
  const known = series.colours.some((colour) => colour.id === colourId) ? colourId : null;
  return {
    modelId: model.id, seriesId: series.id, seriesName: series.name, modelName: model.name, price: formatWan(model.msrpFen),
    picture: carColourPicture(series.id, known), plainPicture: carPicture(series.id), colours: series.colours,
  };
}

/** Who will answer; without a consultant of one's own the store chooses by its rule. */
export interface HostView {
  avatar: string;
  line: string;
}

/** The promise under the button, before the exact time is known. */
export function toHostView({ consultant }: Pick<CustomerSession, 'consultant'>): HostView {
  if (consultant === null) return { avatar: '', line: '门店将安排一位顾问为您报价，提交后告诉您答复时间' };
  return { avatar: personPicture(consultant.avatar), line: `${consultant.name}为您报价，提交后告诉您答复时间` };
}

/** A line of the list. */
export interface InquiryRowView {
  id: string;
  picture: string;
  modelName: string;
  status: string;
  tone: Tone;
  line: string;
  /** Newest total, fen; 0 while there is none. */
  totalFen: number;
  when: string;
}

/** A row at `now`; what comes next is its line. */
export function toInquiryRow(row: InquiryRow, now: number): InquiryRowView {
  const promised = now > row.respondBy ? `${row.consultantName}正在为您核价` : `${row.consultantName}将在 ${formatFriendlyTime(row.respondBy, now)} 前报价`;
  const lines: Record<InquiryStatus, string> = {
    waiting: promised, quoted: `${row.consultantName}已报价，请您查看`, asking: `${row.consultantName}正在答复您的追问`, closed: '本次询价已结束',
  };
  return {
    id: row.id, picture: carPicture(row.seriesId), modelName: row.modelName, status: LABELS[row.status], tone: TONES[row.status],
    line: lines[row.status], totalFen: row.latestTotalFen ?? 0, when: formatAgo(row.lastActivityAt, now),
  };
}

/** The head of one inquiry: where it stands and what was promised. */
export interface InquiryHead {
  status: string;
  tone: Tone;
  title: string;
  line: string;
  picture: string;
  plainPicture: string;
  modelName: string;
  /** 松柏绿 · 1 个月内 · 需要贷款 */
  wishes: string;
  isClosed: boolean;
}

/** Title and promise by status at `now`. */
function headWords(inquiry: Inquiry, latest: Quote | undefined, now: number): { title: string; line: string } {
  const { status, consultantName: name } = inquiry;
  if (status === 'closed') return { title: '询价已结束', line: '需要时可以随时重新询价' };
  if (status === 'asking') return { title: '已收到您的追问', line: `${name}会尽快答复您` };
  if (status === 'quoted') return { title: '报价已送达', line: latest ? `${name} ${formatAgo(latest.createdAt, now)} 为您报价` : `${name}已为您报价` };
  if (isInquiryOverdue(inquiry, now)) return { title: '顾问正在为您核价', line: `答复比约定的 ${formatFriendlyTime(inquiry.respondBy, now)} 晚了，您可以直接联系${name}` };
  return { title: '已收到您的询价', line: `${name}将在 ${formatFriendlyTime(inquiry.respondBy, now)} 前为您报价` };
}

/** The head at `now`. */
export function toHead({ inquiry, quotes }: InquiryDetail, now: number): InquiryHead {
  const wishes = [
    inquiry.colourName ?? '', PURCHASE_TIMING_LABELS[inquiry.timing], inquiry.wantsLoan ? '需要贷款' : '', inquiry.wantsTradeIn ? '有旧车置换' : '',
  ].filter((wish) => wish !== '').join(' · ');
  return {
    status: LABELS[inquiry.status], tone: TONES[inquiry.status], ...headWords(inquiry, quotes[0], now),
    picture: carColourPicture(inquiry.seriesId, inquiry.colourId), plainPicture: carPicture(inquiry.seriesId),
    modelName: inquiry.modelName, wishes, isClosed: inquiry.status === 'closed',
  };
}

/** A quote as its card shows it. */
export interface QuoteView {
  id: string;
  by: string;
  items: { key: string; label: string; amount: string; isDiscount: boolean }[];
  totalFen: number;
  /** 共优惠 ¥8,000, or empty. */
  saved: string;
  validity: string;
  isExpired: boolean;
  /** The last day or the one before. */
  isEnding: boolean;
  note: string;
}

/** How long a quote is good: 还有 5 天到期 · 至 11-25, 今天 23:59 到期, 已过期. */
export function validityWords(validUntil: number, now: number): string {
  if (!isQuoteValid({ validUntil }, now)) return '已过期';
  const days = daysBetween(dayOf(now), dayOf(validUntil));
  return days === 0 ? `今天 ${formatClock(validUntil)} 到期` : `还有 ${days} 天到期 · 至 ${dayOf(validUntil).slice(5)}`;
}

function toItem(item: QuoteItem, index: number): QuoteView['items'][number] {
  const isDiscount = item.kind === 'discount';
  return { key: String(index), label: item.label, amount: `${isDiscount ? '-' : ''}${formatYuan(item.amountFen)}`, isDiscount };
}

/** A quote at `now`; discounts stand last, as they are taken off. */
export function toQuoteView(quote: Quote, now: number): QuoteView {
  const savedFen = quote.items.reduce((sum, item) => sum + (item.kind === 'discount' ? item.amountFen : 0), 0);
  const items = [...quote.items.filter((item) => item.kind !== 'discount'), ...quote.items.filter((item) => item.kind === 'discount')];
  const isExpired = !isQuoteValid(quote, now);
  return {
    id: quote.id, by: `${quote.staffName} · ${formatFriendlyTime(quote.createdAt, now)}`, items: items.map(toItem), totalFen: quote.totalFen,
    saved: savedFen === 0 ? '' : `已优惠 ${formatYuan(savedFen)}`, validity: validityWords(quote.validUntil, now),
    isExpired, isEnding: !isExpired && daysBetween(dayOf(now), dayOf(quote.validUntil)) <= 1, note: quote.note,
  };
}

/** A word in the conversation. */
export interface TalkLine {
  id: string;
  isMine: boolean;
  by: string;
  text: string;
}

/** The conversation, oldest first; the note of the inquiry is its first word. */
export function toTalk({ inquiry, messages }: InquiryDetail, now: number): TalkLine[] {
  const note: InquiryMessage[] = inquiry.note === ''
    ? [] : [{ id: 'note', inquiryId: inquiry.id, from: 'customer', authorName: '', text: inquiry.note, at: inquiry.createdAt }];
  return [...note, ...messages].map(({ id, from, authorName, text, at }) => {
    const when = formatFriendlyTime(at, now);
    return { id, isMine: from === 'customer', by: from === 'customer' ? when : `${authorName} · ${when}`, text };
  });
}

/** What the submit form holds; `colourId` is empty while any colour will do. */
export interface InquiryForm {
  colourId: string;
  timing: PurchaseTiming;
  wantsLoan: boolean;
  wantsTradeIn: boolean;
  note: string;
  isNoteOpen: boolean;
}

/** The form before anything is touched. */
export function emptyForm(): InquiryForm {
  return { colourId: '', timing: 'undecided', wantsLoan: false, wantsTradeIn: false, note: '', isNoteOpen: false };
}
