import type { QuoteView } from '../../view';

/** A quote as the customer reads it: lines, total, validity, note. */
Component({
  properties: {
    quote: { type: Object, value: {} as QuoteView },
  },
});
