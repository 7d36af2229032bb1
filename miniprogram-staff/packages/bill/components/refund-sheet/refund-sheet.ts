import { BILL_REFUND_REASONS, readRefund, toAmountText } from '../../refund-draft';

/**
 * A sheet to propose a refund of a bill: how much, why, in which words.
 *
 * `maxFen` is what may still go back. Fires `confirm` {refundFen, reason, text} and `close`; the page holds `isOpen` and `isSending`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    maxFen: { type: Number, value: 0 },
    isSending: { type: Boolean, value: false },
  },
  data: { amount: '', reasons: BILL_REFUND_REASONS, reason: 'agreedWithStore', text: '', problem: '' },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen) this.setData({ amount: toAmountText(this.data.maxFen), reason: 'agreedWithStore', text: '', problem: '' });
    },
  },
  methods: {
    onAmountInput(event: WechatMiniprogram.Input) {
      const amount = event.detail.value;
      this.setData({ amount, problem: readRefund(amount, this.data.maxFen).problem });
    },
    onReasonChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ reason: event.detail.id });
    },
    onTextInput(event: WechatMiniprogram.Input) {
      this.setData({ text: event.detail.value });
    },
    onConfirmTap() {
      const { amount, maxFen, reason, text, isSending } = this.data;
      const { fen: refundFen, problem } = readRefund(amount, maxFen);
      this.setData({ problem });
      if (refundFen !== null && text.trim() !== '' && !isSending) this.triggerEvent('confirm', { refundFen, reason, text: text.trim() });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
