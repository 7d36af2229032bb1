import type { Tone } from '../../components/status-tag/status-tag';
import { formatFriendlyTime } from '@shared/core/time';
import { groupDigits } from '@shared/domain/redemption/code-text';
import type { OutboxContent, Receipt, Settlement, Waiting } from '../../services/outbox';

/** A write-off that waits. */
export interface WaitingRow {
  requestId: string;
  code: string;
  scanned: string;
  /** Why it does not move, or empty. */
  trouble: string;
}

/** An answered write-off. */
export interface ReceiptRow {
  requestId: string;
  code: string;
  title: string;
  status: string;
  tone: Tone;
  detail: string;
  scanned: string;
  /** Record behind it, or empty. */
  redemptionId: string;
}

/** Everything on the phone, the latest answers first. */
export function toOutboxView({ waiting, receipts }: OutboxContent, { storeId, now }: { storeId: string; now: number }): { waiting: WaitingRow[]; receipts: ReceiptRow[] } {
  return { waiting: waiting.map((writeOff) => toWaitingRow(writeOff, { storeId, now })), receipts: [...receipts].reverse().map((receipt) => toReceiptRow(receipt, now)) };
}

function toWaitingRow({ requestId, code, scannedAt, storeId, trouble }: Waiting, here: { storeId: string; now: number }): WaitingRow {
  return {
    requestId, code: groupDigits(code), scanned: `${formatFriendlyTime(scannedAt, here.now)} 扫码`,
    trouble: storeId === here.storeId ? trouble : '在另一家门店扫的，切换回那家门店后同步',
  };
}

function toReceiptRow({ requestId, code, scannedAt, settlement }: Receipt, now: number): ReceiptRow {
  return { requestId, code: groupDigits(code), scanned: `${formatFriendlyTime(scannedAt, now)} 扫码`, redemptionId: '', ...toAnswer(settlement, now) };
}

function toAnswer(settlement: Settlement, now: number): Pick<ReceiptRow, 'title' | 'status' | 'tone' | 'detail'> & Partial<ReceiptRow> {
  if (settlement.kind === 'refused') return { title: '没有核销', status: '未成功', tone: 'danger', detail: settlement.message };
  const when = formatFriendlyTime(settlement.at, now);
  if (settlement.kind === 'already') return { title: settlement.title, status: '已被核销过', tone: 'warning', detail: `${settlement.clerkName}已于 ${when} 核销` };
  const { title, contents, customerName, redemptionId } = settlement;
  return { title, status: '已核销', tone: 'success', detail: [customerName || '微信客户', ...contents].join(' · '), redemptionId };
}
