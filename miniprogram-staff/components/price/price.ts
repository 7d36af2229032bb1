import { formatWan, formatWanRange, splitYuan } from '@shared/core/money';

/** `yuan`: ¥1,299.00 with small decimals. `wan`: 12.98万 as car guide prices are quoted. */
export type PriceForm = 'yuan' | 'wan';

/** What the template shows of an amount. */
interface PriceText {
  integer: string;
  decimals: string;
  unit: string;
}

const NO_DECIMALS = '00';

function toText(amounts: { fen: number; highFen: number; form: PriceForm }): PriceText {
  if (amounts.form === 'wan') {
    const written = amounts.highFen > amounts.fen ? formatWanRange(amounts.fen, amounts.highFen) : formatWan(amounts.fen);
    return { integer: written.replace('万', ''), decimals: '', unit: '万' };
  }
  const low = splitYuan(amounts.fen);
  const dropsDecimals = low.decimals === NO_DECIMALS;
  if (amounts.highFen > amounts.fen) {
    return { integer: `${low.integer}-${splitYuan(amounts.highFen).integer}`, decimals: '', unit: '' };
  }
  return { integer: low.integer, decimals: dropsDecimals ? '' : `.${low.decimals}`, unit: '' };
}

/**
 * An amount of money: small ¥, large integer, small decimals.
 *
 * `fen` and `highFen` are integer fen; `highFen` above `fen` makes a range (whole yuan), 0 means a single price.
 * `size` is small | medium | large, `tone` ink | promotion | secondary. `struck` crosses out a former price.
 */
Component({
  properties: {
    fen: { type: Number, value: 0 },
    highFen: { type: Number, value: 0 },
    form: { type: String, value: 'yuan' as PriceForm },
    size: { type: String, value: 'medium' },
    tone: { type: String, value: 'promotion' },
    suffix: { type: String, value: '' },
    struck: { type: Boolean, value: false },
  },
  data: { text: { integer: '0', decimals: '', unit: '' } as PriceText },
  observers: {
    'fen, highFen, form'(fen: number, highFen: number, form: PriceForm) {
      this.setData({ text: toText({ fen, highFen, form }) });
    },
  },
});
