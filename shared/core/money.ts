/** Money is integer fen everywhere; only these functions turn it into words. */

const FEN_PER_YUAN = 100;
const FEN_PER_WAN = 1_000_000;

/** Groups of three in the integer part: 1234567 → 1,234,567. */
function withThousands(integer: string): string {
  return integer.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
}

/** `¥1,299.00` pieces, for a price that sets its decimals small. Negative amounts keep their sign in `integer`. */
export function splitYuan(fen: number): { integer: string; decimals: string } {
  const sign = fen < 0 ? '-' : '';
  const absolute = Math.abs(fen);
  const integer = Math.floor(absolute / FEN_PER_YUAN);
  return { integer: sign + withThousands(String(integer)), decimals: String(absolute % FEN_PER_YUAN).padStart(2, '0') };
}

/** `¥1,299` or `¥1,299.50`: decimals only where they say something. */
export function formatYuan(fen: number): string {
  const { integer, decimals } = splitYuan(fen);
  return `¥${integer}${decimals === '00' ? '' : `.${decimals}`}`;
}

/** Guide prices of cars: `12.98万`; at most two decimals, trailing zeros dropped. */
export function formatWan(fen: number): string {
  return `${Number((fen / FEN_PER_WAN).toFixed(2))}万`;
}

/** `12.98-16.58万`, or a single price when both ends are equal. */
export function formatWanRange(lowFen: number, highFen: number): string {
  if (lowFen === highFen) return formatWan(lowFen);
  return `${formatWan(lowFen).replace('万', '')}-${formatWan(highFen)}`;
}

/**
 * Reads an amount typed in yuan.
 *
 * @returns fen, or null when it is not an amount of at most two decimals between 0 and 99,999,999.99 yuan
 */
export function parseYuan(text: string): number | null {
  const trimmed = text.trim();
  if (!/^\d{1,8}(\.\d{1,2})?$/.test(trimmed)) return null;
  return Math.round(Number(trimmed) * FEN_PER_YUAN);
}

/** An amount as somebody would type it in yuan, what `parseYuan` reads back: `59` or `59.50`. */
export function typedYuan(fen: number): string {
  return (fen / FEN_PER_YUAN).toFixed(fen % FEN_PER_YUAN === 0 ? 0 : 2);
}

/**
 * Splits a sum in proportion to weights, to the fen: the parts add up to the sum, and none is above its weight while the sum is not
 * above theirs. What rounding leaves goes to the largest remainders, earlier ones first.
 *
 * @param totalFen zero or more
 * @param weights zero or more each; all zero splits nothing
 */
export function splitFen(totalFen: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  if (sum === 0) return weights.map(() => 0);
  // Amounts reach 10^10 fen, so the product needs more than a double's 53 bits.
  const exact = weights.map((weight) => BigInt(totalFen) * BigInt(weight));
  const parts = exact.map((product) => Number(product / BigInt(sum)));
  const rest = totalFen - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact.map((product, index) => ({ index, remainder: product % BigInt(sum) }))
    .sort((one, other) => (one.remainder === other.remainder ? one.index - other.index : one.remainder > other.remainder ? -1 : 1));
  for (const { index } of byRemainder.slice(0, rest)) parts[index] = (parts[index] ?? 0) + 1;
  return parts;
}
