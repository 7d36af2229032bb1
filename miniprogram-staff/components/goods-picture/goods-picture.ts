/** The picture of a product, filling its place; a drawn gift where there is none or it does not load. */
Component({
  properties: {
    src: { type: String, value: '' },
    label: { type: String, value: '' },
  },
  data: { isMissing: false },
  observers: {
    src() {
      this.setData({ isMissing: false });
    },
  },
  methods: {
    onError() {
      this.setData({ isMissing: true });
    },
  },
});
