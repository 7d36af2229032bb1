import { NO_WELCOME } from '../../arrival';

/**
 * Introduces the consultant whose code was scanned, or asks whether to change to them.
 *
 * The page holds `isOpen`. Fires `close`, `talk` and `change` {reason}.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    welcome: { type: Object, value: NO_WELCOME },
    isChanging: { type: Boolean, value: false },
  },
  data: { reason: '' },
  observers: {
    isOpen() {
      this.setData({ reason: '' });
    },
  },
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
