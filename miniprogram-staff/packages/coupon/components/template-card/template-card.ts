import type { TemplateView } from '../../view';

/** A kind of coupon: what it is worth, its terms, how many are left, and what is wrong with it. Fires `select` {id}. */
Component({
  properties: {
    template: { type: Object, value: {} as TemplateView },
  },
  methods: {
    onTap() {
      this.triggerEvent('select', { id: this.data.template.id });
    },
  },
});
