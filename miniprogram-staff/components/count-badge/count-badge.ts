/** A count on a red dot, `99+` above `maximum`, nothing at zero. */
Component({
  properties: {
    count: { type: Number, value: 0 },
    maximum: { type: Number, value: 99 },
  },
  data: { text: '' },
  observers: {
    'count, maximum'(count: number, maximum: number) {
      this.setData({ text: count <= 0 ? '' : count > maximum ? `${maximum}+` : String(count) });
    },
  },
});
