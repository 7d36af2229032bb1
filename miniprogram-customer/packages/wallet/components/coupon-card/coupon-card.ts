import type { CouponFace } from '../../coupon-view';

/**
 * A coupon: worth on the left, terms on the right, notes that open on demand. `stamp` greys it. The buttons are the slot. Loads its
 * notes folded.
 */
Component({
  properties: {
    coupon: { type: Object, value: {} as CouponFace },
    stamp: { type: String, value: '' },
    origin: { type: String, value: '' },
  },
  data: { isOpen: false },
  methods: {
    onNotesTap() {
      this.setData({ isOpen: !this.data.isOpen });
    },
  },
});
