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
