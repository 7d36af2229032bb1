import type { Choice } from '../../components/choice-chips/choice-chips';
import type { Figure } from '../../components/figure-row/figure-row';
import type { Tone } from '../../components/status-tag/status-tag';
import { formatYuan } from '@shared/core/money';
import { formatFriendlyTime } from '@shared/core/time';
import {
  COUPON_CHANNEL_LABELS, COUPON_ORIGIN_LABELS, COUPON_STATE_LABELS, type CouponCard, type CouponState, type CouponTemplateRow,
} from '@shared/domain/coupon/model';
import { thresholdLabel, worthLabel } from '@shared/domain/coupon/rules';

const PERCENT = 100;

/** A template as its card shows it. */
export interface TemplateView {
  id: string;
  title: string;
  worth: string;
  /** Threshold, where it is used, how long it is good. */
  terms: string;
  status: string;
  statusTone: Tone;
  left: string;
  /** Given out, whole percent of all. */
  givenPercent: number;
  figures: Figure[];
  problems: string[];
  canIssue: boolean;
}

/** A template with its figures; one with problems, stopped, or empty cannot be given out. */
export function toTemplateView(row: CouponTemplateRow): TemplateView {
  const { id, title, worth, thresholdFen, channels, validityLabel, totalCount, left, usedCount, frozenCount, problems } = row;
  const isExchange = worth.kind === 'exchange';
  const terms = [isExchange ? '' : thresholdLabel(thresholdFen), channels.map((channel) => COUPON_CHANNEL_LABELS[channel]).join('/'), validityLabel];
  const { status, statusTone } = toStatus(row);
  return {
    id, title: title.trim() === '' ? '（没有名称）' : title, worth: problems.length > 0 ? '' : worthLabel(worth), terms: problems.length > 0 ? '' : terms.filter((term) => term !== '').join(' · '),
    status, statusTone, left: `剩 ${left}/${totalCount}`, givenPercent: totalCount === 0 ? 0 : Math.round(((totalCount - left) / totalCount) * PERCENT),
    figures: [
      { label: '已发', value: String(totalCount - left) }, { label: '已使用', value: String(usedCount) }, { label: '下单占用', value: String(frozenCount) }, { label: '剩余', value: String(left) },
    ],
    problems, canIssue: status === '发放中',
  };
}

function toStatus({ problems, isActive, left }: CouponTemplateRow): Pick<TemplateView, 'status' | 'statusTone'> {
  if (problems.length > 0) return { status: '配置有误', statusTone: 'danger' };
  if (!isActive) return { status: '已停用', statusTone: 'neutral' };
  return left > 0 ? { status: '发放中', statusTone: 'success' } : { status: '已发完', statusTone: 'neutral' };
}

const STATE_TONES: Record<CouponState, Tone> = { usable: 'success', frozen: 'warning', gifting: 'warning', used: 'neutral', expired: 'neutral', revoked: 'neutral' };

/** A coupon somebody holds. */
export interface HeldView {
  id: string;
  /** Who holds it, or which coupon it is, depending on the list. */
  title: string;
  worth: string;
  detail: string;
  state: string;
  stateTone: Tone;
  canRevoke: boolean;
}

/** A coupon in the list of its template: whose it is and how it came. */
export function toIssuedRow(row: CouponCard & { customerName: string; issuedByName: string | null; receivedAt: number }, now: number): HeldView {
  const { id, customerName, issuedByName, receivedAt, origin, usedAt } = row;
  const how = issuedByName === null ? COUPON_ORIGIN_LABELS[origin] : `${issuedByName}发放`;
  const when = usedAt === null ? `${formatFriendlyTime(receivedAt, now)} 到账` : `${formatFriendlyTime(usedAt, now)} 使用`;
  return { id, title: customerName, worth: '', detail: `${how} · ${when}`, ...toState(row) };
}

/** A coupon in the list of its holder. */
export function toHeldRow(card: CouponCard, now: number): HeldView {
  const { id, title, worth, origin, validUntil, usedAt } = card;
  const when = usedAt === null ? `${formatFriendlyTime(validUntil, now)} 到期` : `${formatFriendlyTime(usedAt, now)} 使用`;
  return { id, title, worth: worthLabel(worth), detail: `${COUPON_ORIGIN_LABELS[origin]} · ${when}`, ...toState(card) };
}

function toState({ state }: CouponCard): Pick<HeldView, 'state' | 'stateTone' | 'canRevoke'> {
  return { state: COUPON_STATE_LABELS[state], stateTone: STATE_TONES[state], canRevoke: state === 'usable' };
}

/** Spans of the figures. */
export const SPAN_CHOICES: Choice[] = [{ id: '7', label: '近7天' }, { id: '30', label: '近30天' }, { id: '90', label: '近90天' }];

/** What coupons brought in some days. */
export interface CouponStatistics {
  issued: number;
  used: number;
  usedPercent: number | null;
  orderFen: number;
  discountFen: number;
}

/** The figures over their names; a share of nothing is a dash. */
export function toFigures({ issued, used, usedPercent, orderFen, discountFen }: CouponStatistics): Figure[] {
  return [
    { label: '发放', value: String(issued) }, { label: '已使用', value: String(used) }, { label: '使用率', value: usedPercent === null ? '—' : `${usedPercent}%` },
    { label: '带动订单', value: formatYuan(orderFen) }, { label: '优惠金额', value: formatYuan(discountFen) },
  ];
}
