import { mostPieces, type Choice, type SkuChoice } from '../../product-view';

type SkuTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** What the sheet was opened for; `both` leaves it to the person. */
export type SheetIntent = 'both' | 'cart' | 'buy';

/**
 * Which choice of a product, and how many pieces.
 *
 * Fires `change` {skuId, quantity}, `cart` and `buy` (confirmed), `close`; the page holds everything.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    intent: { type: String, value: 'both' as SheetIntent },
    picture: { type: String, value: '' },
    choices: { type: Array, value: [] as SkuChoice[] },
    choice: { type: Object, value: { skuId: '', quantity: 1 } as Choice },
    limit: { type: String, value: '' },
    /** -1 without a limit. */
    leftForCustomer: { type: Number, value: -1 },
    isSending: { type: Boolean, value: false },
  },
  data: { chosen: null as SkuChoice | null, most: 1 },
  observers: {
    'choices, choice, leftForCustomer'(choices: SkuChoice[], choice: Choice, leftForCustomer: number) {
      const chosen = choices.find((candidate) => candidate.id === choice.skuId) ?? null;
      this.setData({ chosen, most: mostPieces(chosen?.left ?? 0, leftForCustomer < 0 ? null : leftForCustomer) });
    },
  },
  methods: {
    onSkuTap(event: SkuTap) {
      const { id } = event.currentTarget.dataset;
      const { choices, choice, leftForCustomer } = this.data;
      const sku = (choices as SkuChoice[]).find((candidate) => candidate.id === id);
      if (!sku || sku.isSoldOut) return;
      const quantity = Math.min((choice as Choice).quantity, mostPieces(sku.left, leftForCustomer < 0 ? null : leftForCustomer));
      this.triggerEvent('change', { skuId: id, quantity });
    },
    onQuantityChange(event: { detail: number }) {
      this.triggerEvent('change', { skuId: (this.data.choice as Choice).skuId, quantity: event.detail });
    },
    onOverlimit(event: { detail: string }) {
      if (event.detail === 'plus') void wx.showToast({ title: `最多可买 ${this.data.most} 件`, icon: 'none' });
    },
    onCartTap() {
      this.triggerEvent('cart');
    },
    onBuyTap() {
      this.triggerEvent('buy');
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
