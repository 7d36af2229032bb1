import { formatYuan } from '@shared/core/money';
import type { CartLineView } from '@shared/domain/mall/model';
import type { Wish } from '../../services/wishes';

/** A line of the cart. */
export interface CartRow extends Wish {
  key: string;
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

/** The lines of a cart, the latest added first; whatever is not in `unchosen` is chosen, so that a new line is. */
export function toCartRows(lines: readonly CartLineView[], unchosen: ReadonlySet<string>): CartRow[] {
  return [...lines].sort((a, b) => b.addedAt - a.addedAt).map((line) => {
    const { productId, skuId, quantity, title, skuName, coverUrl, priceFen, left, problem } = line;
    return {
      key: keyOf(line), productId, skuId, quantity, title, choice: skuName, picture: coverUrl, priceFen, note: noteOf(line), most: Math.max(1, Math.min(left, MOST_PIECES)),
      isChosen: problem === '' && !unchosen.has(keyOf(line)), problem, possibleQuantity: problem !== '' && left > 0 && left < quantity ? left : 0,
    };
  });
}

/** Name of a line in a set; SKU ids are unique within a product only. */
export function keyOf({ productId, skuId }: Pick<Wish, 'productId' | 'skuId'>): string {
  return `${productId}.${skuId}`;
}

/** The sum of the chosen lines. */
export function toCartTotal(rows: readonly CartRow[]): CartTotal {
  const chosen = rows.filter((row) => row.isChosen);
  const buyable = rows.filter((row) => row.problem === '');
  return {
    count: chosen.reduce((sum, row) => sum + row.quantity, 0), totalFen: chosen.reduce((sum, row) => sum + row.priceFen * row.quantity, 0),
    isAllChosen: buyable.length > 0 && chosen.length === buyable.length,
  };
}

/** The lines to leave out after a tap on 全选: none, or every one. */
export function unchosenAfterAll(rows: readonly CartRow[]): string[] {
  return toCartTotal(rows).isAllChosen ? rows.map(keyOf) : [];
}
