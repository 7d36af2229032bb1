import { toPriceText, type PriceForm, type PriceText } from '@shared/core/price-text';

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
      this.setData({ text: toPriceText({ fen, highFen, form }) });
    },
  },
});
