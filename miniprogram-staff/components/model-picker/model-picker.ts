import type { ModelGroup } from '@shared/domain/catalog/model-groups';

/** A sheet with every model on sale. Fires `choose` {id} and `close`; the page holds `isOpen` and hands in the groups. */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    groups: { type: Array, value: [] as ModelGroup[] },
    chosenId: { type: String, value: '' },
  },
  methods: {
    onModelTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('choose', { id: event.currentTarget.dataset.id });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
