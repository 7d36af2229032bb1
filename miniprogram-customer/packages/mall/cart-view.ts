import { formatYuan } from '@shared/core/money';
import type { CartLineView, ProductKind } from '@shared/domain/mall/model';
import type { Wish } from '../../services/wishes';

/** A line of the cart. */
export interface CartRow extends Wish {
  key: string;
  kind: ProductKind;
  title: string;
  choice: string;
  picture: string;
  priceFen: number;
  /** 比加入时降 ¥20, 仅剩 3 件; empty when there is nothing to say. */
  note: string;
  most: number;
  isChosen: boolean;
  /** Why it cannot be bought, empty when it can. */
  problem: string;
  /** Pieces it could be bought with instead, 0 when none. */
  possibleQuantity: number;
}

/** What is chosen: lines of one kind, because services are ordered apart from goods, but for those left out. */
export interface CartSelection {
  /** null until a line is chosen: the kind of the latest line that can be bought. */
  kind: ProductKind | null;
  left: readonly string[];
}

/** What the chosen lines come to. */
export interface CartTotal {
  /** Pieces. */
  count: number;
  totalFen: number;
  isAllChosen: boolean;
}

const MOST_PIECES = 99;
const FEW_PIECES = 10;

function noteOf({ priceFen, addedPriceFen, left }: CartLineView): string {
  if (priceFen < addedPriceFen) return `比加入时降 ${formatYuan(addedPriceFen - priceFen)}`;
  if (priceFen > addedPriceFen) return `比加入时涨 ${formatYuan(priceFen - addedPriceFen)}`;
  return left > 0 && left < FEW_PIECES ? `仅剩 ${left} 件` : '';
}

/** The lines of a cart, the latest added first. */
export function toCartRows(lines: readonly CartLineView[], selection: CartSelection): CartRow[] {
  const latestFirst = [...lines].sort((a, b) => b.addedAt - a.addedAt);
  const kind = selection.kind ?? latestFirst.find((line) => line.problem === '')?.kind;
  return latestFirst.map((line) => {
    const { productId, skuId, quantity, title, skuName, coverUrl, priceFen, left, problem } = line;
    const key = keyOf(line);
    return {
      key, kind: line.kind, productId, skuId, quantity, title, choice: skuName, picture: coverUrl, priceFen, note: noteOf(line), most: Math.max(1, Math.min(left, MOST_PIECES)),
      isChosen: problem === '' && line.kind === kind && !selection.left.includes(key), problem, possibleQuantity: problem !== '' && left > 0 && left < quantity ? left : 0,
    };
  });
}

/** Whether nothing of a line can be bought, so that it may go. */
export function isHopeless(row: CartRow): boolean {
  return row.problem !== '' && row.possibleQuantity === 0;
}

/** Name of a line in a set; SKU ids are unique within a product only. */
export function keyOf({ productId, skuId }: Pick<Wish, 'productId' | 'skuId'>): string {
  return `${productId}.${skuId}`;
}

/** Rows with this selection in force. */
export function chosenBy(rows: readonly CartRow[], { kind, left }: CartSelection): CartRow[] {
  return rows.map((row) => ({ ...row, isChosen: row.problem === '' && row.kind === kind && !left.includes(row.key) }));
}

/** The kind chosen now, or of the first row that can be bought. */
function kindOf(rows: readonly CartRow[]): ProductKind | null {
  return (rows.find((row) => row.isChosen) ?? rows.find((row) => row.problem === ''))?.kind ?? null;
}

/** The sum of the chosen lines; all means all of their kind. */
export function toCartTotal(rows: readonly CartRow[]): CartTotal {
  const chosen = rows.filter((row) => row.isChosen);
  const buyable = rows.filter((row) => row.problem === '' && row.kind === kindOf(rows));
  return {
    count: chosen.reduce((sum, row) => sum + row.quantity, 0), totalFen: chosen.reduce((sum, row) => sum + row.priceFen * row.quantity, 0),
    isAllChosen: buyable.length > 0 && chosen.length === buyable.length,
  };
}

/** The selection after a tap on a line; a line of the other kind takes the place of those chosen. */
export function selectionAfterTap(rows: readonly CartRow[], tapped: CartRow): CartSelection {
  if (tapped.kind !== kindOf(rows)) return { kind: tapped.kind, left: rows.filter((row) => row.key !== tapped.key).map((row) => row.key) };
  const left = rows.filter((row) => (row.key === tapped.key ? tapped.isChosen : !row.isChosen)).map((row) => row.key);
  return { kind: tapped.kind, left };
}

/** The selection after a tap on 全选: every line of the kind chosen, or none. */
export function selectionAfterAll(rows: readonly CartRow[]): CartSelection {
  return { kind: kindOf(rows), left: toCartTotal(rows).isAllChosen ? rows.map((row) => row.key) : [] };
}
