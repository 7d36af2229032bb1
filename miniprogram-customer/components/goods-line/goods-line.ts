/**
 * One product in a cart or an order: picture, title, choice, price for one piece, and pieces (0 hides them).
 *
 * `note` is a quiet line under the choice. The slot takes the place of the pieces, for a stepper. Fires `select`.
 */
Component({
  properties: {
    picture: { type: String, value: '' },
    title: { type: String, value: '' },
    choice: { type: String, value: '' },
    note: { type: String, value: '' },
    priceFen: { type: Number, value: 0 },
    quantity: { type: Number, value: 0 },
    isFaded: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      this.triggerEvent('select');
    },
  },
});
