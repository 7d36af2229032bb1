import type { Fact } from '../../../../components/fact-list/fact-list';

/**
 * A sheet to say that an invoice was issued: what stands on it, and its number.
 *
 * Fires `issue` {number}, `reject` when it cannot be issued, and `close`; the page holds `isOpen` and `isSending`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    facts: { type: Array, value: [] as Fact[] },
    isSending: { type: Boolean, value: false },
  },
  data: { number: '' },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen) this.setData({ number: '' });
    },
  },
  methods: {
    onNumberInput(event: WechatMiniprogram.Input) {
      this.setData({ number: event.detail.value });
    },
    onIssueTap() {
      const number = this.data.number.trim();
      if (number !== '' && !this.data.isSending) this.triggerEvent('issue', { number });
    },
    onRejectTap() {
      if (!this.data.isSending) this.triggerEvent('reject');
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
