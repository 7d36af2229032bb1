/** A label with its amount, both finished words; what is taken off stands in `promotion`. */
export interface AmountRow {
  label: string;
  note: string;
  amount: string;
  tone?: 'ink' | 'promotion';
}

/** Labels with amounts, one a line. */
Component({
  properties: {
    rows: { type: Array, value: [] as AmountRow[] },
  },
});
