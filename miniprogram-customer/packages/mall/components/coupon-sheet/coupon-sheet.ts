import type { CouponSheet } from '../../checkout-view';

/**
 * The coupons of a checkout, with the best combination and why it is best.
 *
 * Fires `toggle` {id}, `best` (use the best combination), `none` (use none), `close`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    coupons: { type: Object, value: null as unknown as CouponSheet },
    isPricing: { type: Boolean, value: false },
  },
  methods: {
    onCouponTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string; problem: string }>) {
      const { id, problem } = event.currentTarget.dataset;
      if (problem === '') this.triggerEvent('toggle', { id });
    },
    onBestTap() {
      this.triggerEvent('best');
    },
    onNoneTap() {
      this.triggerEvent('none');
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
