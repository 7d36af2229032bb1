import type { Fact } from '../../components/fact-list/fact-list';
import type { ListTab } from '../../components/list-tabs/list-tabs';
import type { SegmentOption } from '../../components/segment/segment';
import type { Tone } from '../../components/status-tag/status-tag';
import { formatYuan } from '@shared/core/money';
import { formatFriendlyTime } from '@shared/core/time';
import { BILL_STATUSES, BILL_STATUS_LABELS, type BillStatus, type BillView } from '@shared/domain/bill/model';
import { billKindLabel, refundableFen, seesEveryBill } from '@shared/domain/bill/rules';
import { REFUND_STATUS_LABELS, type Refund } from '@shared/domain/order/model';
import { PAYMENT_MODE_LABELS, type PaymentMode } from '@shared/domain/payment/model';
import type { StaffRole } from '@shared/domain/staff/model';

/** Whose bills the list shows. */
export type BillScope = 'mine' | 'store';

/** Every state of a bill, after all of them. */
export const STATUS_TABS: ListTab[] = [{ id: '', label: '全部' }, ...BILL_STATUSES.map((id) => ({ id, label: BILL_STATUS_LABELS[id] }))];

/** The state behind a tab, null for all. */
export function statusOf(tab: string): BillStatus | null {
  return BILL_STATUSES.find((status) => status === tab) ?? null;
}

/** Whose bills a role may choose to see; managers start with the store's. */
export function billScopes(roles: readonly StaffRole[]): { scopes: SegmentOption[]; scopeId: BillScope } {
  if (!seesEveryBill(roles)) return { scopes: [], scopeId: 'mine' };
  return { scopes: [{ value: 'mine', label: '我的' }, { value: 'store', label: '全店' }], scopeId: 'store' };
}

const STATUS_TONES: Record<BillStatus, Tone> = { open: 'warning', paid: 'success', cancelled: 'neutral', expired: 'neutral', refunded: 'neutral' };

/** A bill in the list. */
export interface RowView {
  id: string;
  title: string;
  amount: string;
  status: string;
  statusTone: Tone;
  /** Who pays, or whose car it is. */
  payer: string;
  when: string;
  staff: string;
}

/** A row of the list. */
export function toRow(bill: BillView, now: number): RowView {
  const { id, title, amountFen, status, staffName, createdAt, paidAt, expiresAt } = bill;
  const whens: Partial<Record<BillStatus, string>> = {
    open: `${formatFriendlyTime(expiresAt, now)} 前有效`, paid: paidAt === null ? '' : `${formatFriendlyTime(paidAt, now)} 支付`,
  };
  return {
    id, title, amount: formatYuan(amountFen), status: BILL_STATUS_LABELS[status], statusTone: STATUS_TONES[status], payer: payerOf(bill),
    when: whens[status] ?? `${formatFriendlyTime(createdAt, now)} 开单`, staff: staffName,
  };
}

function payerOf({ payerName, customerName, plate, customerId }: BillView): string {
  const who = payerName ?? customerName ?? (customerId === null ? '扫码支付' : '微信客户');
  return plate === '' ? who : `${who} · ${plate}`;
}

/** A bill on its own page. */
export interface BillPageView {
  title: string;
  amountFen: number;
  status: string;
  statusTone: Tone;
  lines: Fact[];
  facts: Fact[];
  terms: string;
  refunds: { id: string; text: string; status: string; tone: Tone }[];
  /** What may still be given back, fen. */
  refundableFen: number;
  canShowCode: boolean;
  canCancel: boolean;
  canRefund: boolean;
  /** How payments are made where it is not plain WeChat Pay; empty else. */
  paymentNote: string;
}

/** What `bill.get` answers. */
export interface BillAnswer {
  bill: BillView;
  refunds: Refund[];
  canCancel: boolean;
  canRefund: boolean;
  paymentMode: PaymentMode;
  depositWord: string;
}

/** A bill with what may be done now. */
export function toBillPage({ bill, refunds, canCancel, canRefund, paymentMode, depositWord }: BillAnswer, now: number): BillPageView {
  const { title, amountFen, status, terms } = bill;
  return {
    title, amountFen, status: BILL_STATUS_LABELS[status], statusTone: STATUS_TONES[status], terms, lines: bill.lines.map(({ name, amountFen: fen }) => ({ label: name, value: formatYuan(fen) })),
    facts: toFacts(bill, depositWord, now), refunds: refunds.map(toRefundRow), refundableFen: refundableFen(bill), canShowCode: status === 'open' && now < bill.expiresAt, canCancel, canRefund,
    paymentNote: paymentNote(paymentMode),
  };
}

function toFacts(bill: BillView, depositWord: string, now: number): Fact[] {
  const { number, kind, customerId, customerName, plate, payerName, paidAt, staffName, createdAt, expiresAt, status, refundedFen, cancelReason } = bill;
  const optional = (label: string, value: string | null): Fact[] => (value === null || value === '' ? [] : [{ label, value }]);
  return [
    { label: '类型', value: billKindLabel(kind, depositWord) },
    { label: '付款人', value: customerId === null ? '谁扫码谁付' : customerName ?? '微信客户' },
    ...optional('车牌号', plate),
    ...optional('实际支付', paidAt === null ? '' : payerName ?? '微信客户'),
    ...optional('支付时间', paidAt === null ? '' : formatFriendlyTime(paidAt, now)),
    ...optional('已退款', refundedFen === 0 ? '' : formatYuan(refundedFen)),
    ...optional('有效期', status === 'open' ? `${formatFriendlyTime(expiresAt, now)} 前` : ''),
    ...optional('作废原因', cancelReason),
    { label: '开单', value: `${staffName} · ${formatFriendlyTime(createdAt, now)}` },
    { label: '单号', value: number },
  ];
}

const REFUND_TONES: Partial<Record<Refund['status'], Tone>> = { succeeded: 'success', failed: 'danger', rejected: 'neutral', withdrawn: 'neutral' };

function toRefundRow({ id, refundFen, status, startedByName }: Refund): BillPageView['refunds'][number] {
  const by = startedByName === null ? '' : ` · ${startedByName}发起`;
  return { id, text: `退款 ${formatYuan(refundFen)}${by}`, status: REFUND_STATUS_LABELS[status], tone: REFUND_TONES[status] ?? 'warning' };
}

/** How payments are made where it is not plain WeChat Pay; empty else. */
export function paymentNote(mode: PaymentMode): string {
  return mode === 'off' || mode === 'sandbox' ? PAYMENT_MODE_LABELS[mode] : '';
}

/** The code a customer scans, and how far the payment is. */
export interface CodePageView {
  title: string;
  amountFen: number;
  imageUrl: string;
  state: 'waiting' | 'paid' | 'ended';
  /** Under the code, or the end of it. */
  text: string;
  facts: Fact[];
  expiresAt: number;
  /** Who alone may pay, or empty. */
  payer: string;
  paymentNote: string;
}

/** The code page at `now`; a bill past its end reads as ended before the cloud has said so. */
export function toCodePage({ bill, paymentMode }: Pick<BillAnswer, 'bill' | 'paymentMode'>, now: number): CodePageView {
  const { title, amountFen, imageUrl, expiresAt, customerId, customerName, payerName, paidAt } = bill;
  const state = toState(bill, now);
  const payer = customerId === null ? '' : customerName ?? '微信客户';
  const texts: Record<CodePageView['state'], string> = {
    waiting: payer === '' ? '请客户用微信扫码支付' : `请${payer}用微信扫码支付，其他人不能支付`,
    paid: '已支付', ended: bill.status === 'open' ? '已过有效期，请重新开单' : `收款单${BILL_STATUS_LABELS[bill.status]}`,
  };
  const facts: Fact[] = paidAt === null ? [] : [
    { label: '付款人', value: payerName ?? '微信客户', isStrong: true }, { label: '支付时间', value: formatFriendlyTime(paidAt, now) }, { label: '单号', value: bill.number },
  ];
  return { title, amountFen, imageUrl: imageUrl ?? '', state, text: texts[state], facts, expiresAt, payer, paymentNote: paymentNote(paymentMode) };
}

function toState({ status, expiresAt }: BillView, now: number): CodePageView['state'] {
  if (status === 'paid' || status === 'refunded') return 'paid';
  return status === 'open' && now < expiresAt ? 'waiting' : 'ended';
}
