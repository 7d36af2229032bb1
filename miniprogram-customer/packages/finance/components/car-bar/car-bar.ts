/** The car whose costs are worked out; without a `name` the wish to choose one. Fires `pick`. */
Component({
  properties: {
    name: { type: String, value: '' },
    price: { type: String, value: '' },
    picture: { type: String, value: '' },
  },
  methods: {
    onTap() {
      this.triggerEvent('pick');
    },
  },
});
