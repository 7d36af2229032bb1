import type { ProductCard } from '../../services/product-view';

/** A product among others: picture, title, price, what was sold; `isSmall` leaves out what three in a row have no room for. Fires `select` {id}. */
Component({
  properties: {
    card: { type: Object, value: {} as ProductCard },
    isSmall: { type: Boolean, value: false },
  },
  methods: {
    onTap() {
      this.triggerEvent('select', { id: this.data.card.id });
    },
  },
});
