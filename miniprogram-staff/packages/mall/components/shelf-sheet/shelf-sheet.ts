import type { ShelfResult } from '../../shelf-view';

/**
 * A sheet with what refreshing the shelf found: a sentence, and the products that have to be mended. Fires `select` {id} for one of
 * them, and `close`; the page holds `isOpen`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    summary: { type: String, value: '' },
    broken: { type: Array, value: [] as ShelfResult['broken'] },
  },
  methods: {
    onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('select', { id: event.currentTarget.dataset.id });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
