/**
 * A store: picture, name, opening hours, address, with one tap to navigate and one to call.
 *
 * `picture` is a local path, `hours` and `distance` are finished words (营业中 · 至 18:00, 3.2 公里).
 * Fires `select` (the card), `navigate`, `call`.
 */
Component({
  properties: {
    name: { type: String, value: '' },
    address: { type: String, value: '' },
    hours: { type: String, value: '' },
    isOpen: { type: Boolean, value: true },
    distance: { type: String, value: '' },
    picture: { type: String, value: '' },
  },
  methods: {
    onCardTap() {
      this.triggerEvent('select');
    },
    onNavigateTap() {
      this.triggerEvent('navigate');
    },
    onCallTap() {
      this.triggerEvent('call');
    },
  },
});
