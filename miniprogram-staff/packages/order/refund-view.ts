import type { Fact } from '../../components/fact-list/fact-list';
import type { ListTab } from '../../components/list-tabs/list-tabs';
import type { Tone } from '../../components/status-tag/status-tag';
import type { TimelineItem } from '../../components/timeline/timeline';
import { keysOf } from '@shared/core/exhaustive';
import { formatYuan, parseYuan } from '@shared/core/money';
import { formatFriendlyTime } from '@shared/core/time';
import { REFUND_KIND_LABELS, REFUND_REASON_LABELS, REFUND_STATUS_LABELS, type Refund, type RefundStatus } from '@shared/domain/order/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { managesShop, mayShip } from '../../services/entries';

const TABS = { open: '待审核', returning: '待退货', done: '已完成', all: '全部' } as const;

/** How far a refund is. */
export type RefundTab = keyof typeof TABS;

/** The desk's tabs; what the platform is still busy with, or did not take, stands with what waits for a manager. */
export const REFUND_TABS: ListTab[] = keysOf(TABS).map((id) => ({ id, label: TABS[id] }));

/** The tab behind an id. */
export function refundTabOf(id: string): RefundTab {
  return keysOf(TABS).find((tab) => tab === id) ?? 'open';
}

/** The colour of a refund's status. */
export const REFUND_TONES: Record<RefundStatus, Tone> = {
  requested: 'warning', awaitingReturn: 'warning', processing: 'brand', succeeded: 'success', rejected: 'neutral', withdrawn: 'neutral', failed: 'danger',
};

const SUBJECT_LABELS: Record<Refund['subject'], string> = { order: '商城订单', bill: '收款单' };

/** A refund in the list. */
export interface RefundRow {
  id: string;
  customer: string;
  amount: string;
  status: string;
  tone: Tone;
  what: string;
  reason: string;
  when: string;
}

/** A row of the list. */
export function toRefundRow(refund: Refund, now: number): RefundRow {
  const { id, customerName, refundFen, status, kind, reason, lines, subject, startedByName, requestedAt } = refund;
  const [first] = lines;
  const goods = first ? `${first.title}${lines.length > 1 ? ` 等 ${lines.length} 种` : ''}` : `${SUBJECT_LABELS[subject]} ${refund.subjectNumber}`;
  return {
    id, customer: customerName || '微信客户', amount: formatYuan(refundFen), status: REFUND_STATUS_LABELS[status], tone: REFUND_TONES[status], what: goods,
    reason: `${REFUND_KIND_LABELS[kind]} · ${REFUND_REASON_LABELS[reason]}`, when: `${formatFriendlyTime(requestedAt, now)} ${startedByName ?? '客户'}发起`,
  };
}

/** Who looks at a refund. */
export interface Viewer {
  id: string;
  roles: readonly StaffRole[];
}

/** What the viewer may do with a refund now. */
export interface RefundChoices {
  canApprove: boolean;
  canReject: boolean;
  canReceive: boolean;
  canRetry: boolean;
  /** Why nothing can be done by this viewer although something waits; empty else. */
  waitsFor: string;
}

/** Whether somebody may not approve a refund because they proposed it; the general manager may. */
export function isOwnProposal({ startedById }: Pick<Refund, 'startedById'>, viewer: Viewer): boolean {
  return startedById === viewer.id && !viewer.roles.includes('generalManager');
}

/** What somebody may do with a refund now; the cloud looks again. */
export function refundChoices(refund: Refund, viewer: Viewer): RefundChoices {
  const { status } = refund;
  const isManager = managesShop(viewer.roles);
  const isOwn = isOwnProposal(refund, viewer);
  const canReceive = status === 'awaitingReturn' && mayShip(viewer.roles);
  return {
    canApprove: status === 'requested' && isManager && !isOwn, canReject: (status === 'requested' || status === 'awaitingReturn') && isManager,
    canReceive, canRetry: status === 'failed' && isManager, waitsFor: waitsFor(status, { isManager, isOwn, canReceive }),
  };
}

function waitsFor(status: RefundStatus, { isManager, isOwn, canReceive }: { isManager: boolean; isOwn: boolean; canReceive: boolean }): string {
  if (status === 'requested') return isOwn ? '这是你发起的退款，需由另一位经理审核' : isManager ? '' : '等待经理审核';
  if (status === 'awaitingReturn') return canReceive || isManager ? '' : '等待前台收到退货';
  return status === 'failed' && !isManager ? '等待经理重新发起' : '';
}

/** A refund on its own page. */
export interface RefundPage {
  status: string;
  tone: Tone;
  headline: string;
  refundFen: number;
  subject: string;
  customerId: string;
  customerName: string;
  lines: { id: string; name: string; quantity: string; amount: string }[];
  facts: Fact[];
  text: string;
  pictures: string[];
  steps: TimelineItem[];
  choices: RefundChoices;
}

const HEADLINES: Record<RefundStatus, (refund: Refund) => string> = {
  requested: ({ kind }) => (kind === 'returnGoods' ? '同意后客户寄回或送回商品，收到后再退款' : '同意后立即原路退回客户'),
  awaitingReturn: ({ returnTracking }) => (returnTracking === '' ? '已同意，等客户寄回或送回商品' : `客户已寄回：${returnTracking}`),
  processing: () => '微信正在原路退回，通常几分钟到账',
  succeeded: () => '款项已原路退回',
  rejected: ({ decisionNote }) => (decisionNote === '' ? '没有同意这次退款' : `原因：${decisionNote}`),
  withdrawn: () => '客户撤回了申请',
  failed: ({ failure }) => (failure === '' ? '微信没有受理，可以重试' : `微信没有受理：${failure}`),
};

/**
 * A refund as the viewer sees it.
 *
 * @param refundedFen what refunds of the same order or bill gave back so far; null when it is not known
 */
export function toRefundPage(refund: Refund, shown: { viewer: Viewer; refundedFen: number | null; now: number }): RefundPage {
  const { status, refundFen, subject, customerId, customerName, lines, text, pictures } = refund;
  return {
    status: REFUND_STATUS_LABELS[status], tone: REFUND_TONES[status], headline: HEADLINES[status](refund), refundFen, subject: `${SUBJECT_LABELS[subject]} ${refund.subjectNumber}`,
    customerId, customerName: customerName || '微信客户', text, pictures,
    lines: [
      ...lines.map((line) => ({ id: line.skuId, name: `${line.title} ${line.skuName}`, quantity: `×${line.quantity}`, amount: formatYuan(line.refundFen) })),
      ...(refund.freightFen === 0 ? [] : [{ id: 'freight', name: '运费', quantity: '', amount: formatYuan(refund.freightFen) }]),
    ],
    facts: toFacts(refund, shown.refundedFen), steps: toSteps(refund, shown.now), choices: refundChoices(refund, shown.viewer),
  };
}

function toFacts(refund: Refund, refundedFen: number | null): Fact[] {
  const { kind, reason, paidFen, startedByName } = refund;
  return [
    { label: '退款方式', value: REFUND_KIND_LABELS[kind] }, { label: '原因', value: REFUND_REASON_LABELS[reason] }, { label: '发起人', value: startedByName ?? '客户' },
    { label: '实付金额', value: formatYuan(paidFen) }, ...(refundedFen === null ? [] : toBalance(refund, refundedFen)),
  ];
}

/** What went back, what is on its way, and what is left of the payment then. */
function toBalance({ status, refundFen, paidFen }: Refund, refundedFen: number): Fact[] {
  const onItsWayFen = status === 'processing' || status === 'failed' ? refundFen : 0;
  return [
    { label: '已退款', value: formatYuan(refundedFen) }, ...(onItsWayFen === 0 ? [] : [{ label: '正在退', value: formatYuan(onItsWayFen) }]),
    { label: '还可退', value: formatYuan(Math.max(0, paidFen - refundedFen - onItsWayFen)), isStrong: true },
  ];
}

function toSteps(refund: Refund, now: number): TimelineItem[] {
  const { requestedAt, startedByName, decidedAt, decidedByName, decisionNote, status, returnTracking, succeededAt, updatedAt } = refund;
  const steps: TimelineItem[] = [{ id: 'requested', at: requestedAt, title: startedByName === null ? '客户申请退款' : '门店发起退款', actor: startedByName ?? '' }];
  if (decidedAt !== null) {
    const isRefused = status === 'rejected';
    steps.push({ id: 'decided', at: decidedAt, title: isRefused ? '没有同意' : '同意退款', actor: decidedByName ?? '', detail: decisionNote, tone: isRefused ? 'warning' : 'brand' });
  }
  if (returnTracking !== '' && status === 'awaitingReturn') steps.push({ id: 'returned', at: updatedAt, title: '客户已寄回', detail: returnTracking, tone: 'brand' });
  if (status === 'withdrawn') steps.push({ id: 'withdrawn', at: updatedAt, title: '客户撤回申请' });
  if (status === 'failed') steps.push({ id: 'failed', at: updatedAt, title: '退款没有成功', detail: refund.failure, tone: 'danger' });
  if (status === 'succeeded') steps.push({ id: 'succeeded', at: succeededAt ?? now, title: '退款成功', tone: 'success' });
  return steps.reverse();
}

/** An amount a manager typed instead of the one asked for. */
export interface AgreedSum {
  /** Null while it cannot be agreed to. */
  fen: number | null;
  /** What is wrong, or how much less it is; empty when neither. */
  hint: string;
  isWrong: boolean;
}

/** Reads the sum a manager agrees to: more than a fen, not above what was asked for. */
export function readAgreed(text: string, askedFen: number): AgreedSum {
  const fen = parseYuan(text);
  if (fen === null || (fen === 0 && askedFen > 0)) return { fen: null, hint: '请输入要退的金额，最多两位小数', isWrong: true };
  if (fen > askedFen) return { fen: null, hint: `不能超过申请的 ${formatYuan(askedFen)}`, isWrong: true };
  return { fen, hint: fen < askedFen ? `比申请少退 ${formatYuan(askedFen - fen)}，请在说明里告诉客户原因` : '', isWrong: false };
}
