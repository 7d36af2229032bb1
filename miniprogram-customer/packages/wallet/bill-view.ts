import { formatYuan } from '@shared/core/money';
import { formatFriendlyTime } from '@shared/core/time';
import type { CustomerBill } from '@shared/contracts/bill';
import { BILL_STATUS_LABELS, type BillStatus, type BillView } from '@shared/domain/bill/model';
import { billKindLabel } from '@shared/domain/bill/rules';
import type { Tone } from '../../components/status-tag/status-tag';

/** A bill in the list. */
export interface BillRow {
  id: string;
  title: string;
  kind: string;
  storeName: string;
  amountFen: number;
  status: string;
  tone: Tone;
  when: string;
}

/** The page of one bill. */
export interface BillPage extends BillRow {
  number: string;
  isPaid: boolean;
  canPay: boolean;
  /** Why paying has to wait a moment, or empty. */
  waitNote: string;
  lines: { name: string; amount: string }[];
  facts: { label: string; value: string }[];
  terms: string;
  refunds: { id: string; text: string }[];
}

const TONES: Record<BillStatus, Tone> = { open: 'promotion', paid: 'success', cancelled: 'neutral', expired: 'neutral', refunded: 'neutral' };

/** A bill as the list shows it. */
export function toBillRow(bill: BillView, now: number): BillRow {
  const { id, title, kind, storeName, amountFen, status, createdAt, paidAt } = bill;
  return {
    id, title, kind: billKindLabel(kind, bill.depositWord), storeName, amountFen, status: BILL_STATUS_LABELS[status], tone: TONES[status],
    when: paidAt === null ? `${formatFriendlyTime(createdAt, now)} 开单` : `${formatFriendlyTime(paidAt, now)} 支付`,
  };
}

/** A bill as its payer reads it before and after paying. */
export function toBillPage({ bill, canPay, isBeingPaidByAnother, refunds }: CustomerBill, now: number): BillPage {
  const { number, lines, terms, plate, staffName, storeName, expiresAt, status, paidAt, refundedFen } = bill;
  const facts: [string, string][] = [
    ['收款门店', storeName], ['开单同事', staffName], ['单号', number], ['车牌', plate],
    ['有效期至', status === 'open' ? formatFriendlyTime(expiresAt, now) : ''], ['支付时间', paidAt === null ? '' : formatFriendlyTime(paidAt, now)],
    ['已退款', refundedFen > 0 ? formatYuan(refundedFen) : ''],
  ];
  return {
    ...toBillRow(bill, now), number, canPay, terms, waitNote: isBeingPaidByAnother ? '另一位客户正在支付这张收款单，请稍候' : '',
    isPaid: paidAt !== null, lines: lines.map(({ name, amountFen }) => ({ name, amount: formatYuan(amountFen) })),
    facts: facts.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value })),
    refunds: refunds.map((refund) => ({ id: refund.id, text: `退款 ${formatYuan(refund.refundFen)}` })),
  };
}

/** The bill's id in what opened the page: a link, or the scene of a scanned code. */
export function billIdOf(query: { id?: string; scene?: string }): string {
  if (query.id) return query.id;
  return /^b=(.+)$/.exec(decodeURIComponent(query.scene ?? ''))?.[1] ?? '';
}
