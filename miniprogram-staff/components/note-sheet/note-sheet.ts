/**
 * A sheet that asks for a few words and sends them: a reply, a reason, a note.
 *
 * `suggestions` are words one tap fills in. Without `isRequired` nothing needs to be written. Fires `confirm` {text} and `close`; the
 * page holds `isOpen` and `isSending`. Each opening starts empty.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    title: { type: String, value: '' },
    hint: { type: String, value: '' },
    placeholder: { type: String, value: '请输入' },
    suggestions: { type: Array, value: [] as string[] },
    confirmText: { type: String, value: '确定' },
    longest: { type: Number, value: 200 },
    isRequired: { type: Boolean, value: true },
    isSending: { type: Boolean, value: false },
  },
  data: { text: '' },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen) this.setData({ text: '' });
    },
  },
  methods: {
    onTextInput(event: WechatMiniprogram.Input) {
      this.setData({ text: event.detail.value });
    },
    onSuggestionTap(event: WechatMiniprogram.TouchEvent<object, object, { text: string }>) {
      this.setData({ text: event.currentTarget.dataset.text });
    },
    onConfirmTap() {
      const text = this.data.text.trim();
      if (this.data.isSending || (this.data.isRequired && text === '')) return;
      this.triggerEvent('confirm', { text });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
