export const INQUIRY_STATUSES = ['waiting', 'quoted', 'asking', 'closed'] as const;
/** `waiting` for the first quote · `quoted` · `asking`: the customer asked again · `closed` */
export type InquiryStatus = (typeof INQUIRY_STATUSES)[number];
export const INQUIRY_STATUS_LABELS: Record<InquiryStatus, string> = { waiting: '待报价', quoted: '已报价', asking: '客户追问', closed: '已结束' };

export const PURCHASE_TIMINGS = ['within7Days', 'within1Month', 'within3Months', 'undecided'] as const;
export type PurchaseTiming = (typeof PURCHASE_TIMINGS)[number];
export const PURCHASE_TIMING_LABELS: Record<PurchaseTiming, string> = {
  within7Days: '7 天内', within1Month: '1 个月内', within3Months: '3 个月内', undecided: '还在了解',
};

/** A customer's wish to know the price of one model (购车询价). */
export interface Inquiry {
  id: string;
  customerId: string;
  customerName: string;
  storeId: string;
  consultantId: string;
  consultantName: string;
  seriesId: string;
  modelId: string;
  /** Series and trim: 远途X5 2026款 1.5T 尊享型. */
  modelName: string;
  msrpFen: number;
  colourId: string | null;
  colourName: string | null;
  timing: PurchaseTiming;
  wantsLoan: boolean;
  wantsTradeIn: boolean;
  note: string;
  status: InquiryStatus;
  /** Why the consultant got it: bound to the customer, by rule, or moved by a manager. */
  assignedBy: 'binding' | 'rule' | 'manager';
  /** A first answer is promised by then, epoch ms. */
  respondBy: number;
  firstQuotedAt: number | null;
  quoteCount: number;
  /** Total of the newest quote, fen, or null while there is none. */
  latestTotalFen: number | null;
  /** Whether the promotion code that brought the customer has been credited with it. */
  isCodeCounted: boolean;
  createdAt: number;
  lastActivityAt: number;
}

export const QUOTE_ITEM_KINDS = ['vehicle', 'option', 'tax', 'insurance', 'plate', 'service', 'accessory', 'discount'] as const;
export type QuoteItemKind = (typeof QUOTE_ITEM_KINDS)[number];
export const QUOTE_ITEM_LABELS: Record<QuoteItemKind, string> = {
  vehicle: '裸车价', option: '选装', tax: '购置税', insurance: '保险', plate: '上牌', service: '服务费', accessory: '精品', discount: '优惠',
};

/** One line of a quote; a discount is a positive amount that is taken off. */
export interface QuoteItem {
  kind: QuoteItemKind;
  label: string;
  amountFen: number;
}

/** A consultant's offer (报价). */
export interface Quote {
  id: string;
  inquiryId: string;
  customerId: string;
  storeId: string;
  staffId: string;
  staffName: string;
  items: QuoteItem[];
  totalFen: number;
  validUntil: number;
  note: string;
  createdAt: number;
  /** First time the customer opened it, or null. */
  viewedAt: number | null;
}

/** A word between customer and consultant about one inquiry. */
export interface InquiryMessage {
  id: string;
  inquiryId: string;
  from: 'customer' | 'staff';
  authorName: string;
  text: string;
  at: number;
}

/** A row in a list. */
export interface InquiryRow {
  id: string;
  customerId: string;
  customerName: string;
  consultantName: string;
  seriesId: string;
  modelName: string;
  status: InquiryStatus;
  respondBy: number;
  latestTotalFen: number | null;
  lastActivityAt: number;
}

/** Everything about one inquiry, as both sides see it. */
export interface InquiryDetail {
  inquiry: Inquiry;
  /** Newest first. */
  quotes: Quote[];
  /** Oldest first. */
  messages: InquiryMessage[];
}
