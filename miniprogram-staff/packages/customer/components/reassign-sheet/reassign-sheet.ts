import type { Choice } from '../../../../components/choice-chips/choice-chips';

/** A sheet that hands a customer to another consultant. Fires `confirm` {consultantId, reason}, both filled in, and `close`. */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    takers: { type: Array, value: [] as Choice[] },
    isSending: { type: Boolean, value: false },
  },
  data: { chosenId: '', reason: '' },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen) this.setData({ chosenId: '', reason: '' });
    },
  },
  methods: {
    onChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ chosenId: event.detail.id });
    },
    onReasonInput(event: WechatMiniprogram.Input) {
      this.setData({ reason: event.detail.value });
    },
    onConfirmTap() {
      const { chosenId: consultantId, reason, isSending } = this.data;
      if (isSending || consultantId === '' || reason.trim() === '') return;
      this.triggerEvent('confirm', { consultantId, reason: reason.trim() });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
