/** One line of a fact list; `isStrong` sets the value in bold. */
export interface Fact {
  label: string;
  value: string;
  isStrong?: boolean;
}

/** Labels on the left, values on the right, one line each; long values wrap. */
Component({
  properties: {
    facts: { type: Array, value: [] as Fact[] },
  },
});
