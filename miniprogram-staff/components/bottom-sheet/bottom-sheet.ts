/** A sheet from below with a title; the content is the slot. Fires `close`; the page holds `isOpen`. */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    title: { type: String, value: '' },
  },
  methods: {
    onVisibleChange(event: WechatMiniprogram.CustomEvent<{ visible: boolean }>) {
      if (!event.detail.visible) this.triggerEvent('close');
    },
    onCloseTap() {
      this.triggerEvent('close');
    },
  },
});
