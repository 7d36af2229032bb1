import type { EnergyType } from '@shared/domain/catalog/model';
import { addDays, dayOf, daysBetween, formatDay } from '@shared/core/time';
import { parseYuan } from '@shared/core/money';
import { QUOTE_ITEM_KINDS, QUOTE_ITEM_LABELS, type Inquiry, type QuoteItem, type QuoteItemKind } from '@shared/domain/inquiry/model';
import { LONGEST_QUOTE_DAYS, quoteTotalFen, quoteValidUntil, refuseQuote, type QuoteRefusal } from '@shared/domain/inquiry/rules';
import { USUAL_COVERS, USUAL_LIABILITY_SUM } from '@shared/domain/insurance/model';
import { PLATE_FEN, estimateInsurance, purchaseTaxFen } from '@shared/domain/insurance/rules';
import { toQuoteLines, type QuoteView } from './view';

const FEN_PER_YUAN = 100;
const LONGEST_LABEL = 20;

/** A line as the consultant edits it; `amount` is the text typed, in yuan. */
export interface DraftLine {
  key: string;
  kind: QuoteItemKind;
  label: string;
  amount: string;
  /** The amount cannot be read. */
  isWrong: boolean;
}

/** What prefilling needs to know of the car; null when the model is no longer listed. */
export interface QuotedCar {
  energy: EnergyType;
  seats: number;
}

/** A quote before the consultant touches it: guide price, purchase tax, first-year insurance, plate, and an empty discount. */
export function startLines({ msrpFen }: Pick<Inquiry, 'msrpFen'>, car: QuotedCar | null): DraftLine[] {
  const insuranceFen = car && estimateInsurance({ priceFen: msrpFen, covers: USUAL_COVERS, liabilitySum: USUAL_LIABILITY_SUM, ...car }).totalFen;
  const amounts: [QuoteItemKind, string, number | null][] = [
    ['vehicle', QUOTE_ITEM_LABELS.vehicle, msrpFen],
    ['tax', QUOTE_ITEM_LABELS.tax, car && purchaseTaxFen(msrpFen, car.energy)],
    ['insurance', '首年保险', insuranceFen],
    ['plate', '上牌服务', PLATE_FEN],
    ['discount', '本店优惠', null],
  ];
  return amounts.map(([kind, label, fen], index) => ({ key: `${kind}-${index}`, kind, label, amount: toAmountText(fen), isWrong: false }));
}

function toAmountText(fen: number | null): string {
  return fen === null ? '' : String(fen / FEN_PER_YUAN);
}

/** Kinds that can be added: the car itself stands in a quote once. */
export function addableKinds(lines: readonly DraftLine[]): { id: QuoteItemKind; label: string }[] {
  const hasVehicle = lines.some((line) => line.kind === 'vehicle');
  return QUOTE_ITEM_KINDS.filter((kind) => kind !== 'vehicle' || !hasVehicle).map((kind) => ({ id: kind, label: QUOTE_ITEM_LABELS[kind] }));
}

/** The lines with an empty one of a kind added; discounts stay last, the car first. */
export function addLine(lines: readonly DraftLine[], kind: QuoteItemKind, serial: number): DraftLine[] {
  const line: DraftLine = { key: `${kind}-added-${serial}`, kind, label: QUOTE_ITEM_LABELS[kind], amount: '', isWrong: false };
  if (kind === 'vehicle') return [line, ...lines];
  const firstDiscount = lines.findIndex((candidate) => candidate.kind === 'discount');
  const place = kind === 'discount' || firstDiscount < 0 ? lines.length : firstDiscount;
  return [...lines.slice(0, place), line, ...lines.slice(place)];
}

/** The lines with one changed; an amount that cannot be read is marked. */
export function changeLine(lines: readonly DraftLine[], key: string, change: { label?: string; amount?: string }): DraftLine[] {
  return lines.map((line) => {
    if (line.key !== key) return line;
    const changed = { ...line, ...change };
    return { ...changed, isWrong: changed.amount.trim() !== '' && parseYuan(changed.amount) === null };
  });
}

/** Lines with an amount, as they are sent; empty and zero lines are left out, an empty name becomes the kind's. */
export function toItems(lines: readonly DraftLine[]): QuoteItem[] {
  return lines.flatMap(({ kind, label, amount }) => {
    const amountFen = parseYuan(amount);
    return amountFen === null || amountFen === 0 ? [] : [{ kind, label: label.trim().slice(0, LONGEST_LABEL) || QUOTE_ITEM_LABELS[kind], amountFen }];
  });
}

/** Sum of what can be read so far, fen. */
export function draftTotalFen(lines: readonly DraftLine[]): number {
  return quoteTotalFen(toItems(lines));
}

/** How long quotes usually are good. */
export const VALIDITY_CHOICES = [{ id: '3', label: '3 天' }, { id: '7', label: '7 天' }, { id: '15', label: '15 天' }];

/** A quote's last valid day when `days` are chosen, and its words. */
export function validDay(now: number, days: number): { on: string; text: string } {
  const on = addDays(dayOf(now), days);
  return { on, text: `有效至 ${formatDay(on, now)}` };
}

/** First and last day a quote may end. */
export function validDays(now: number): { first: string; last: string } {
  return { first: addDays(dayOf(now), 1), last: addDays(dayOf(now), LONGEST_QUOTE_DAYS) };
}

/** End of a valid day chosen, epoch ms. */
export function validUntilOf(on: string, now: number): number {
  return quoteValidUntil(now, daysBetween(dayOf(now), on));
}

/** Why the draft cannot be shown to the customer, or null. */
export function refuseDraft(lines: readonly DraftLine[], validUntil: number, now: number): QuoteRefusal | 'INVALID_INPUT' | null {
  return lines.some((line) => line.isWrong) ? 'INVALID_INPUT' : refuseQuote(toItems(lines), validUntil, now);
}

/** The draft as the customer will see it. */
export function toPreview(lines: readonly DraftLine[], { title, on, note }: { title: string; on: string; note: string }, now: number): QuoteView {
  const items = toItems(lines);
  return {
    id: 'preview', title, lines: toQuoteLines(items), totalFen: quoteTotalFen(items), validity: `${formatDay(on, now)} 24:00 前有效`, isValid: true, note: note.trim(), seen: '',
  };
}
