import type { AmountRow } from '../../loan-view';

/** Labels with amounts, one a line. */
Component({
  properties: {
    rows: { type: Array, value: [] as AmountRow[] },
  },
});
