import type { AddressCard } from '../../checkout-view';

type AddressTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** Which of one's addresses goods go to. Fires `choose` {id}, `edit` {id}, `add`, `close`. */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    addresses: { type: Array, value: [] as AddressCard[] },
    chosenId: { type: String, value: '' },
  },
  methods: {
    onAddressTap(event: AddressTap) {
      this.triggerEvent('choose', { id: event.currentTarget.dataset.id });
    },
    onEditTap(event: AddressTap) {
      this.triggerEvent('edit', { id: event.currentTarget.dataset.id });
    },
    onAddTap() {
      this.triggerEvent('add');
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
