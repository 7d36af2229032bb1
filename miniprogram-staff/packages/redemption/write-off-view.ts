import type { Fact } from '../../components/fact-list/fact-list';
import { formatYuan } from '@shared/core/money';
import type { ActionError } from '@shared/core/result';
import { formatFriendlyTime } from '@shared/core/time';
import { groupDigits } from '@shared/domain/redemption/code-text';
import { REDEMPTION_SUBJECT_LABELS, type RedemptionPreview } from '@shared/domain/redemption/model';
import type { OutboxContent, Receipt, Settlement } from '../../services/outbox';

/**
 * How far a code has come in the clerk's hand. `check` waits for the clerk's word, `offline` as well but without knowing what it
 * stands for; the others are ends: `done` now, `already` before, `kept` on the phone, `refused`.
 */
export type Stage = 'check' | 'offline' | 'done' | 'already' | 'kept' | 'refused';

/** What the page shows of a code. */
export interface CodeCard {
  stage: Stage;
  icon: string;
  tone: 'brand' | 'success' | 'warning' | 'danger';
  title: string;
  /** A sentence under the title, or empty. */
  hint: string;
  /** Kind of thing: 商城自提, 次卡套餐, 优惠券; empty while unknown. */
  subject: string;
  what: string;
  contents: string[];
  facts: Fact[];
  /** Write-off behind it, for its page, or empty. */
  redemptionId: string;
}

const LOOKS: Record<Stage, Pick<CodeCard, 'icon' | 'tone' | 'title'>> = {
  check: { icon: 'verified', tone: 'brand', title: '核对后确认' },
  offline: { icon: 'wifi-off', tone: 'warning', title: '现在没有网络' },
  done: { icon: 'check-circle-filled', tone: 'success', title: '核销成功' },
  already: { icon: 'error-circle-filled', tone: 'warning', title: '这个码已经核销过' },
  kept: { icon: 'time-filled', tone: 'warning', title: '已暂存，联网后自动核销' },
  refused: { icon: 'close-circle-filled', tone: 'danger', title: '不能核销' },
};

function card(stage: Stage, rest: Partial<CodeCard>): CodeCard {
  return { stage, ...LOOKS[stage], hint: '', subject: '', what: '', contents: [], facts: [], redemptionId: '', ...rest };
}

const codeFact = (code: string): Fact => ({ label: '核销码', value: groupDigits(code) });

/** What a code stands for, before the clerk confirms; one that was used, or cannot be, is at its end already. */
export function toPreviewCard(preview: RedemptionPreview, now: number): CodeCard {
  const { code, subject, title: what, contents, customerName, maskedPhone, left, problem, redeemed } = preview;
  const thing = { subject: REDEMPTION_SUBJECT_LABELS[subject], what, contents };
  if (redeemed) return card('already', { ...thing, ...toEarlier(redeemed, now), facts: [...earlierFacts(redeemed, now), codeFact(code)] });
  const facts: Fact[] = [
    { label: '客户', value: customerName || '微信客户', isStrong: true },
    ...(maskedPhone === null ? [] : [{ label: '手机', value: maskedPhone }]),
    ...(left === null ? [] : [{ label: '剩余次数', value: `${left} 次`, isStrong: true }]),
    codeFact(code),
  ];
  return problem === '' ? card('check', { ...thing, facts }) : card('refused', { ...thing, hint: problem, facts });
}

/** A code read without network: nothing is known of it but when it was read. */
export function toOfflineCard(code: string, scannedAt: number, { waiting, now }: { waiting: OutboxContent['waiting']; now: number }): CodeCard {
  const facts = [codeFact(code), { label: '扫码时间', value: formatFriendlyTime(scannedAt, now) }];
  const isWaiting = waiting.some((writeOff) => writeOff.code === code);
  if (isWaiting) return card('kept', { title: '这个码已经暂存过', hint: '联网后自动核销，不会重复核销', facts });
  return card('offline', { hint: '看不到这个码的内容，请核对客户屏幕上的项目和次数。暂存后联网自动核销，以同步结果为准。', facts });
}

/** What stays on the phone for now; `isOnline` when the network is there and only the cloud did not answer. */
export function toKeptCard(code: string, scannedAt: number, { isOnline, now }: { isOnline: boolean; now: number }): CodeCard {
  return card('kept', {
    hint: isOnline ? '云端暂时没有答复，会自动再试，不用重复扫码' : '码若已被用过或失效，同步后会提醒你',
    facts: [codeFact(code), { label: '扫码时间', value: formatFriendlyTime(scannedAt, now) }],
  });
}

/** What became of a write-off. */
export function toReceiptCard({ code, settlement }: Receipt, now: number): CodeCard {
  if (settlement.kind === 'refused') return toRefusedCard(code, settlement.message);
  if (settlement.kind === 'already') {
    return card('already', { what: settlement.title, ...toEarlier(settlement, now), facts: [...earlierFacts(settlement, now), codeFact(code)] });
  }
  const { title: what, contents, customerName, valueFen, at, redemptionId } = settlement;
  return card('done', {
    what, contents, redemptionId,
    facts: [
      { label: '客户', value: customerName || '微信客户', isStrong: true },
      ...(valueFen > 0 ? [{ label: '核销价值', value: formatYuan(valueFen) }] : []),
      { label: '核销时间', value: formatFriendlyTime(at, now) },
      codeFact(code),
    ],
  });
}

/** A code the cloud would not look at, or the phone had no room for. */
export function toRefusedCard(code: string, message: ActionError['message']): CodeCard {
  return card('refused', { hint: message, facts: [codeFact(code)] });
}

type Earlier = Pick<Extract<Settlement, { kind: 'already' }>, 'clerkName' | 'at'>;

function toEarlier({ clerkName, at }: Earlier, now: number): Pick<CodeCard, 'hint'> {
  return { hint: `${clerkName}已于 ${formatFriendlyTime(at, now)} 核销，请勿重复交付` };
}

function earlierFacts({ clerkName, at }: Earlier, now: number): Fact[] {
  return [{ label: '核销人', value: clerkName, isStrong: true }, { label: '核销时间', value: formatFriendlyTime(at, now) }];
}

/** The bar that says what is on the phone; null when nothing is. */
export interface SyncBar {
  text: string;
  tone: 'neutral' | 'warning' | 'danger';
}

/** What waits and what was answered meanwhile; an answer that is not a plain yes needs a look. */
export function toSyncBar({ waiting, receipts }: OutboxContent): SyncBar | null {
  if (waiting.length === 0 && receipts.length === 0) return null;
  const unhappy = receipts.filter(({ settlement }) => settlement.kind !== 'done').length;
  const parts = [
    ...(waiting.length > 0 ? [`${waiting.length} 笔待同步`] : []),
    ...(unhappy > 0 ? [`${unhappy} 笔需要处理`] : []),
    ...(receipts.length > unhappy ? [`${receipts.length - unhappy} 笔已核销`] : []),
  ];
  const calm = waiting.length > 0 ? 'warning' : 'neutral';
  return { text: parts.join(' · '), tone: unhappy > 0 ? 'danger' : calm };
}
