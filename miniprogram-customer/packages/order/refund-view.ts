import { formatFriendlyTime } from '@shared/core/time';
import type { RefundQuote } from '@shared/contracts/order';
import {
  REFUND_KIND_LABELS, REFUND_REASONS, REFUND_REASON_LABELS, REFUND_STATUS_LABELS, type MallOrder, type Refund, type RefundKind, type RefundReason, type RefundStatus,
} from '@shared/domain/order/model';
import { isHandedOver } from '@shared/domain/order/refund-rules';
import type { Choice } from '../../components/choice-chips/choice-chips';
import type { Tone } from '../../components/status-tag/status-tag';
import type { TimelineItem } from '../../components/timeline/timeline';

/** Why money is asked back, as chips. */
export const REASON_CHOICES: Choice[] = REFUND_REASONS.map((id) => ({ id, label: REFUND_REASON_LABELS[id] }));

/** A product of the request. */
export interface RefundLineView {
  skuId: string;
  title: string;
  choice: string;
  picture: string;
  quantity: number;
  most: number;
  refundFen: number;
}

/** What is being asked for. */
export interface RefundForm {
  kind: RefundKind;
  reason: RefundReason | '';
  text: string;
  pictures: string[];
  isUploading: boolean;
}

/** The form at its start: only what has left the store can be sent back. */
export function startingForm(order: MallOrder): RefundForm {
  return { kind: kindChoices(order).length > 1 ? 'returnGoods' : 'refundOnly', reason: '', text: '', pictures: [], isUploading: false };
}

const KIND_NOTES: Record<RefundKind, string> = { refundOnly: '不用寄回商品', returnGoods: '寄回或送回门店' };

/** The kinds to choose from; one alone needs no choice. */
export function kindChoices(order: MallOrder): Choice[] {
  const kinds: RefundKind[] = isHandedOver(order) && order.lines.some((line) => line.kind === 'goods') ? ['returnGoods', 'refundOnly'] : ['refundOnly'];
  return kinds.map((kind) => ({ id: kind, label: REFUND_KIND_LABELS[kind], note: KIND_NOTES[kind] }));
}

/** The products with the pieces wished for and what they bring. */
export function toRefundLines(quote: RefundQuote, order: MallOrder): RefundLineView[] {
  return quote.lines.map(({ skuId, title, skuName, quantity, maxQuantity, refundFen }) => ({
    skuId, title, choice: skuName, picture: order.lines.find((line) => line.skuId === skuId)?.coverUrl ?? '', quantity, most: maxQuantity, refundFen,
  }));
}

/** The pieces wished for after a change of one line; lines without pieces are left out. */
export function wishesAfter(lines: readonly RefundLineView[], skuId: string, quantity: number): { skuId: string; quantity: number }[] {
  return lines.map((line) => ({ skuId: line.skuId, quantity: line.skuId === skuId ? quantity : line.quantity })).filter((wish) => wish.quantity > 0);
}

/** What is missing, as one sentence; empty when it can be sent. */
export function faultOf({ reason, text, isUploading }: RefundForm): string {
  if (reason === '') return '请选择退款原因';
  if (reason === 'other' && text.trim() === '') return '请简单说明原因';
  return isUploading ? '照片还在上传，请稍候' : '';
}

const TONES: Record<RefundStatus, Tone> = {
  requested: 'warning', awaitingReturn: 'warning', processing: 'brand', succeeded: 'success', rejected: 'danger', withdrawn: 'neutral', failed: 'danger',
};

const LINES: Record<RefundStatus, (refund: Refund) => string> = {
  requested: () => '门店审核后会第一时间通知您',
  awaitingReturn: ({ returnTracking }) => (returnTracking === '' ? '门店已同意，请寄回商品并填写运单号' : '门店收到商品后退款'),
  processing: () => '款项正在原路退回，通常几分钟内到账',
  succeeded: () => '款项已原路退回，到账时间以支付渠道为准',
  rejected: ({ decisionNote }) => (decisionNote === '' ? '门店没有同意这次退款，可致电门店了解' : `门店答复：${decisionNote}`),
  withdrawn: () => '您已撤回，需要时可以重新申请',
  failed: () => '退款没有成功，门店会重新处理',
};

/** A refund in full. */
export interface RefundPage {
  status: string;
  tone: Tone;
  line: string;
  refundFen: number;
  kind: string;
  reason: string;
  text: string;
  pictures: string[];
  lines: { id: string; name: string; quantity: string; refundFen: number }[];
  freightFen: number;
  steps: TimelineItem[];
  /** The goods are to be sent back now. */
  canSendReturn: boolean;
  canWithdraw: boolean;
  returnTracking: string;
}

function toSteps(refund: Refund, now: number): TimelineItem[] {
  const { requestedAt, startedByName, decidedAt, decidedByName, decisionNote, status, returnTracking, succeededAt, updatedAt } = refund;
  const when = (at: number): string => formatFriendlyTime(at, now);
  const steps: TimelineItem[] = [{ id: 'requested', title: startedByName === null ? '提交退款申请' : '门店发起退款', when: when(requestedAt), detail: startedByName ?? '本人', tone: 'neutral' }];
  if (decidedAt !== null) {
    const isRefused = status === 'rejected';
    steps.push({ id: 'decided', title: isRefused ? '门店未同意' : '门店同意退款', when: when(decidedAt), detail: [decidedByName, decisionNote].filter(Boolean).join('：'), tone: isRefused ? 'danger' : 'brand' });
  }
  if (returnTracking !== '') steps.push({ id: 'returned', title: '已寄回商品', when: '', detail: returnTracking, tone: 'brand' });
  if (status === 'failed') steps.push({ id: 'failed', title: '退款未成功', when: when(updatedAt), detail: '门店会重新处理', tone: 'danger' });
  if (status === 'withdrawn') steps.push({ id: 'withdrawn', title: '撤回申请', when: when(updatedAt), detail: '本人', tone: 'neutral' });
  if (succeededAt !== null) steps.push({ id: 'succeeded', title: '退款成功', when: when(succeededAt), detail: '已原路退回', tone: 'success' });
  return steps.reverse();
}

/** A refund at `now`. */
export function toRefundPage(refund: Refund, now: number): RefundPage {
  const { status, refundFen, kind, reason, text, pictures, lines, freightFen, returnTracking } = refund;
  return {
    status: REFUND_STATUS_LABELS[status], tone: TONES[status], line: LINES[status](refund), refundFen, kind: REFUND_KIND_LABELS[kind], reason: REFUND_REASON_LABELS[reason],
    text, pictures, freightFen, steps: toSteps(refund, now), canSendReturn: status === 'awaitingReturn', canWithdraw: status === 'requested' || status === 'awaitingReturn',
    returnTracking, lines: lines.map((line) => ({ id: line.skuId, name: `${line.title} ${line.skuName}`, quantity: `× ${line.quantity}`, refundFen: line.refundFen })),
  };
}
