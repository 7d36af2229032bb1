import type { Choice } from '../../components/choice-chips/choice-chips';
import type { PickedCustomer } from '../../components/customer-picker/picking';
import { formatYuan, parseYuan } from '@shared/core/money';
import type { BillKind, BillLine } from '@shared/domain/bill/model';
import { MOST_BILL_FEN, billKindLabel, billTotalFen, needsCustomer } from '@shared/domain/bill/rules';
import { parsePlate } from '@shared/domain/test-drive/rules';

const MOST_LINES = 20;
const LONGEST_NAME = 30;

/** A line as it is typed; `amount` in yuan. */
export interface DraftLine {
  key: string;
  name: string;
  amount: string;
  /** The amount cannot be read. */
  isWrong: boolean;
}

/** A bill before it is made. */
export interface Draft {
  title: string;
  lines: DraftLine[];
  plate: string;
  terms: string;
  /** Hours it can be paid, as a choice. */
  hours: string;
  customer: PickedCustomer | null;
}

/** How long a bill can be paid. */
export const HOUR_CHOICES: Choice[] = [{ id: '2', label: '2 小时' }, { id: '24', label: '1 天' }, { id: '72', label: '3 天' }, { id: '168', label: '7 天' }];

/** The kinds somebody may make. */
export function toKindChoices(kinds: readonly BillKind[], depositWord: string): Choice[] {
  return kinds.map((id) => ({ id, label: billKindLabel(id, depositWord) }));
}

/** Whether the kind is money held until something happens, so that its terms must say when it is given back. */
export function isDeposit(kind: BillKind): boolean {
  return kind === 'carDeposit' || kind === 'eventDeposit';
}

/** What a kind begins with; workshop bills are paid before the car leaves, deposits may take some days. */
export function startDraft(kind: BillKind, depositWord: string): Draft {
  const label = billKindLabel(kind, depositWord);
  const names = kind === 'service' ? ['工时费', '材料费'] : [label];
  return {
    title: label, plate: '', terms: '', hours: isDeposit(kind) ? '72' : '24', customer: null,
    lines: names.map((name, index) => ({ key: `start-${index}`, name, amount: '', isWrong: false })),
  };
}

/** The lines with an empty one more. */
export function addLine(lines: readonly DraftLine[], serial: number): DraftLine[] {
  return lines.length < MOST_LINES ? [...lines, { key: `added-${serial}`, name: '', amount: '', isWrong: false }] : [...lines];
}

/** The lines with one changed; an amount that cannot be read is marked. */
export function changeLine(lines: readonly DraftLine[], key: string, change: { name?: string; amount?: string }): DraftLine[] {
  return lines.map((line) => {
    if (line.key !== key) return line;
    const changed = { ...line, ...change };
    return { ...changed, isWrong: changed.amount.trim() !== '' && parseYuan(changed.amount) === null };
  });
}

/** Lines with an amount, as they are sent; a line without a name takes the bill's title. */
export function toLines({ lines, title }: Pick<Draft, 'lines' | 'title'>): BillLine[] {
  return lines.flatMap(({ name, amount }) => {
    const amountFen = parseYuan(amount) ?? 0;
    return amountFen === 0 ? [] : [{ name: (name.trim() || title.trim()).slice(0, LONGEST_NAME), amountFen }];
  });
}

/** Sum of what can be read so far, fen. */
export function draftTotalFen(draft: Pick<Draft, 'lines' | 'title'>): number {
  return billTotalFen(toLines(draft));
}

/** The plate as it is sent, or null when it cannot be one. */
export function plateOf(text: string): string | null {
  return text.trim() === '' ? '' : parsePlate(text);
}

/** What is missing before the bill can be made, as a sentence; empty when nothing is. */
export function refuseDraft(kind: BillKind, draft: Draft): string {
  if (draft.title.trim() === '') return '请填写收款事由';
  if (draft.lines.some(({ isWrong }) => isWrong)) return '有金额填得不对，请检查';
  const totalFen = draftTotalFen(draft);
  if (totalFen === 0) return '请至少填写一项金额';
  if (totalFen > MOST_BILL_FEN) return `单笔最多 ${formatYuan(MOST_BILL_FEN)}，请分开收款`;
  if (plateOf(draft.plate) === null) return '车牌号格式不对，请检查省份简称和位数';
  if (needsCustomer(kind) && !draft.customer) return '请选择付款的客户';
  return isDeposit(kind) && draft.terms.trim() === '' ? '请写明什么情况下退还' : '';
}
