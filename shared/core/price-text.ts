import { formatWan, formatWanRange, splitYuan } from './money';

/** `yuan`: ¥1,299.00 with small decimals. `wan`: 12.98万 as car guide prices are quoted. */
export type PriceForm = 'yuan' | 'wan';

/** An amount in the pieces a price is set in; `decimals` with its point, empty where they say nothing. */
export interface PriceText {
  integer: string;
  decimals: string;
  unit: string;
}

/** The pieces of an amount in fen; `highFen` above `fen` makes a range (whole yuan). */
export function toPriceText(amounts: { fen: number; highFen: number; form: PriceForm }): PriceText {
  const { fen, highFen, form } = amounts;
  const isRange = highFen > fen;
  if (form === 'wan') {
    const written = isRange ? formatWanRange(fen, highFen) : formatWan(fen);
    return { integer: written.replace('万', ''), decimals: '', unit: '万' };
  }
  const { integer, decimals } = splitYuan(fen);
  if (isRange) return { integer: `${integer}-${splitYuan(highFen).integer}`, decimals: '', unit: '' };
  return { integer, decimals: decimals === '00' ? '' : `.${decimals}`, unit: '' };
}
