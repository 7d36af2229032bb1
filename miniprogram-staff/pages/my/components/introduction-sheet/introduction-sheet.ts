/** A sheet to write one's own introduction. Fires `save` {introduction} with at least one character, and `close`. */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    value: { type: String, value: '' },
    isSaving: { type: Boolean, value: false },
  },
  data: { draft: '' },
  observers: {
    'isOpen, value'(isOpen: boolean, value: string) {
      if (isOpen) this.setData({ draft: value });
    },
  },
  methods: {
    onDraftInput(event: WechatMiniprogram.Input) {
      this.setData({ draft: event.detail.value });
    },
    onClose() {
      this.triggerEvent('close');
    },
    onSaveTap() {
      const introduction = this.data.draft.trim();
      if (introduction !== '' && !this.data.isSaving) this.triggerEvent('save', { introduction });
    },
  },
});
