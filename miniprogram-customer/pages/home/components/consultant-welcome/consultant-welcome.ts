import type { Welcome } from '../../arrival';

/**
 * Introduces the consultant whose code was scanned, or asks whether to change to them.
 *
 * `welcome` null closes the card. Fires `close`, `talk` and `change` {reason}.
 */
Component({
  properties: {
    welcome: { type: Object, value: null as Welcome | null },
    isChanging: { type: Boolean, value: false },
  },
  data: { reason: '' },
  methods: {
    onCloseTap() {
      this.triggerEvent('close');
    },
    onTalkTap() {
      this.triggerEvent('talk');
    },
    onReasonChange(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
      this.setData({ reason: event.detail.reason });
    },
    onChangeTap() {
      this.triggerEvent('change', { reason: this.data.reason });
    },
  },
});
