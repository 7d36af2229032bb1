import type { QuoteView } from '../../view';

/** One offer: lines, what is taken off, the total, how long it is good. */
Component({
  properties: {
    quote: { type: Object, value: {} as QuoteView },
  },
});
