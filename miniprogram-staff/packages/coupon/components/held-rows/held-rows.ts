import type { HeldView } from '../../view';

/** Coupons people hold. With `canRevoke` usable ones can be taken back; fires `revoke` {id}. */
Component({
  properties: {
    rows: { type: Array, value: [] as HeldView[] },
    canRevoke: { type: Boolean, value: false },
  },
  methods: {
    onRevokeTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('revoke', { id: event.currentTarget.dataset.id });
    },
  },
});
