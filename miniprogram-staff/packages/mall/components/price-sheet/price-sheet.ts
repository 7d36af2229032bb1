import { typedYuan } from '@shared/core/money';
import { readPrices } from '../../product-view';

const REASONS = ['促销', '恢复原价', '进价变化'];

/**
 * A sheet to change a price and the one crossed out beside it, with the reason the log keeps.
 *
 * Fires `confirm` {priceFen, listPriceFen, reason} and `close`; the page holds `isOpen` and `isSending`. Each opening starts with what is
 * true now.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    name: { type: String, value: '' },
    priceFen: { type: Number, value: 0 },
    listPriceFen: { type: Number, value: 0 },
    isSending: { type: Boolean, value: false },
  },
  data: { price: '', listPrice: '', reasons: REASONS, reason: '', problem: '' },
  observers: {
    isOpen(isOpen: boolean) {
      const { priceFen, listPriceFen } = this.data;
      if (isOpen) this.setData({ price: typedYuan(priceFen), listPrice: listPriceFen === 0 ? '' : typedYuan(listPriceFen), reason: '', problem: '' });
    },
  },
  methods: {
    onPriceInput(event: WechatMiniprogram.Input) {
      const price = event.detail.value;
      this.setData({ price, problem: readPrices(price, this.data.listPrice).problem });
    },
    onListPriceInput(event: WechatMiniprogram.Input) {
      const listPrice = event.detail.value;
      this.setData({ listPrice, problem: readPrices(this.data.price, listPrice).problem });
    },
    onReasonInput(event: WechatMiniprogram.Input) {
      this.setData({ reason: event.detail.value });
    },
    onReasonTap(event: WechatMiniprogram.TouchEvent<object, object, { text: string }>) {
      this.setData({ reason: event.currentTarget.dataset.text });
    },
    onConfirmTap() {
      const { price, listPrice, reason, isSending } = this.data;
      const { prices } = readPrices(price, listPrice);
      if (prices && reason.trim() !== '' && !isSending) this.triggerEvent('confirm', { ...prices, reason: reason.trim() });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
