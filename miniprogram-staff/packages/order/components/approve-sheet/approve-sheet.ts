import { typedYuan } from '@shared/core/money';
import { readAgreed } from '../../refund-view';

/**
 * A sheet to agree to a refund, to the whole sum or a smaller one, with words for the customer if wanted.
 *
 * `askedFen` is what was asked for, `hint` what follows from agreeing. Fires `confirm` {refundFen, note}, `refundFen` null for the whole
 * sum, and `close`; the page holds `isOpen` and `isSending`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    askedFen: { type: Number, value: 0 },
    hint: { type: String, value: '' },
    isSending: { type: Boolean, value: false },
  },
  data: { amount: '', note: '', remark: '', isWrong: false },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen) this.setData({ amount: typedYuan(this.data.askedFen), note: '', remark: '', isWrong: false });
    },
  },
  methods: {
    onAmountInput(event: WechatMiniprogram.Input) {
      const amount = event.detail.value;
      const { hint, isWrong } = readAgreed(amount, this.data.askedFen);
      this.setData({ amount, remark: hint, isWrong });
    },
    onNoteInput(event: WechatMiniprogram.Input) {
      this.setData({ note: event.detail.value });
    },
    onConfirmTap() {
      const { amount, askedFen, note, isSending } = this.data;
      const { fen } = readAgreed(amount, askedFen);
      if (fen !== null && !isSending) this.triggerEvent('confirm', { refundFen: fen === askedFen ? null : fen, note: note.trim() });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
