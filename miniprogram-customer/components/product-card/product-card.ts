import type { ProductCard } from '../../services/product-view';

/** A product among others: picture, title, price, what was sold. Fires `select` {id}. */
Component({
  properties: {
    card: { type: Object, value: {} as ProductCard },
  },
  methods: {
    onTap() {
      this.triggerEvent('select', { id: this.data.card.id });
    },
  },
});
