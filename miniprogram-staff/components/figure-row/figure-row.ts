/** A figure over its name. */
export interface Figure {
  label: string;
  value: string;
}

/** A few figures side by side. */
Component({
  properties: {
    figures: { type: Array, value: [] as Figure[] },
  },
});
