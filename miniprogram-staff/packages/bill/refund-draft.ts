import type { Choice } from '../../components/choice-chips/choice-chips';
import { formatYuan, parseYuan } from '@shared/core/money';
import { REFUND_REASONS, REFUND_REASON_LABELS, type RefundReason } from '@shared/domain/order/model';

const FEN_PER_YUAN = 100;
/** Nothing is delivered and no parcel is late with a bill. */
const OF_PARCELS: readonly RefundReason[] = ['notDelivered', 'notAsDescribed', 'wrongOrder'];

/** Reasons a bill or deposit is given back for, the usual one first. */
export const BILL_REFUND_REASONS: Choice[] = [...REFUND_REASONS].filter((reason) => !OF_PARCELS.includes(reason))
  .sort((a, b) => Number(b === 'agreedWithStore') - Number(a === 'agreedWithStore')).map((id) => ({ id, label: REFUND_REASON_LABELS[id] }));

/** An amount as it is typed. */
export function toAmountText(fen: number): string {
  return String(fen / FEN_PER_YUAN);
}

/** The amount that goes back, or why it cannot be that. */
export function readRefund(amount: string, maxFen: number): { fen: number; problem: '' } | { fen: null; problem: string } {
  const fen = parseYuan(amount);
  if (fen === null || fen === 0) return { fen: null, problem: '请填写退款金额' };
  return fen > maxFen ? { fen: null, problem: `最多可退 ${formatYuan(maxFen)}` } : { fen, problem: '' };
}
