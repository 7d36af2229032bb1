import type { Choice } from '../../components/choice-chips/choice-chips';
import { formatYuan } from '@shared/core/money';
import { REFUND_REASONS, REFUND_REASON_LABELS, type MallOrder, type RefundReason } from '@shared/domain/order/model';
import { moneyOfPieces, planRefund, type RefundWish } from '@shared/domain/order/refund-rules';

/** Why money goes back, what is agreed at the counter first. */
export const REASON_CHOICES: Choice[] = [...REFUND_REASONS].sort((one, other) => Number(other === 'agreedWithStore') - Number(one === 'agreedWithStore'))
  .map((id) => ({ id, label: REFUND_REASON_LABELS[id] }));

/** The reason behind a chip. */
export function reasonOf(id: string): RefundReason | null {
  return REFUND_REASONS.find((reason) => reason === id) ?? null;
}

/** A product that can go back, and how many pieces shall. */
export interface DraftLine {
  skuId: string;
  picture: string;
  title: string;
  choice: string;
  /** 每件实付 ¥59 */
  note: string;
  quantity: number;
  most: number;
}

/** Everything that has not gone back yet, all of it wished for. */
export function toDraft({ lines }: MallOrder): DraftLine[] {
  return lines.flatMap((line) => {
    const most = line.quantity - line.refundedQuantity;
    if (most <= 0) return [];
    const { skuId, coverUrl, title, skuName } = line;
    return [{ skuId, picture: coverUrl, title, choice: skuName, note: `每件实付 ${formatYuan(moneyOfPieces(line, 0, 1))}`, quantity: most, most }];
  });
}

/** The draft with another number of pieces of one line. */
export function withQuantity(draft: readonly DraftLine[], skuId: string, quantity: number): DraftLine[] {
  return draft.map((line) => (line.skuId === skuId ? { ...line, quantity: Math.min(Math.max(0, quantity), line.most) } : line));
}

/** Lines with pieces, as they are sent. */
export function toWishes(draft: readonly DraftLine[]): RefundWish[] {
  return draft.filter(({ quantity }) => quantity > 0).map(({ skuId, quantity }) => ({ skuId, quantity }));
}

/** What a draft would bring. */
export interface Estimate {
  fen: number;
  note: string;
}

/** The money of a draft: of goods to the fen, of packages the most it can be, for used ones are worth less and only the cloud counts them. */
export function estimateOf(order: MallOrder, draft: readonly DraftLine[]): Estimate {
  const wishes = toWishes(draft);
  if (order.lines.every((line) => line.kind === 'goods')) {
    const plan = planRefund(order, wishes, []);
    return { fen: plan?.refundFen ?? 0, note: plan && plan.freightFen > 0 ? `含运费 ${formatYuan(plan.freightFen)}` : '' };
  }
  const sums = order.lines.map((line) => {
    const quantity = wishes.find(({ skuId }) => skuId === line.skuId)?.quantity ?? 0;
    return Math.min(moneyOfPieces(line, line.refundedQuantity, quantity), line.payFen - line.refundedFen);
  });
  return { fen: sums.reduce((sum, fen) => sum + fen, 0), note: '这是上限，已使用的次数会扣除，以提交后的金额为准' };
}

/** What is missing before it can be proposed, as a sentence; empty when nothing is. */
export function refuseDraft(draft: readonly DraftLine[], reason: string, text: string): string {
  if (toWishes(draft).length === 0) return '请选择要退的商品和数量';
  if (reasonOf(reason) === null) return '请选择退款原因';
  return text.trim() === '' ? '请写明情况，审核的经理会看到' : '';
}
