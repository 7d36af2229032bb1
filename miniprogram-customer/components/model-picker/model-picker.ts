import { groupModels, type ModelGroup } from '@shared/domain/catalog/model-groups';
import { callCloud } from '../../services/cloud';
import { carPicture } from '../../services/pictures';
import { showRefusal } from '../../services/refusal';

type ModelTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/**
 * A sheet with every model on sale; it reads them when it opens first.
 *
 * Fires `choose` {id} and `close`; the page holds `isOpen`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    chosenId: { type: String, value: '' },
  },
  data: { groups: [] as ModelGroup[] },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen && this.data.groups.length === 0) void this.load();
    },
  },
  methods: {
    async load() {
      const result = await callCloud('catalog.listModels', {});
      if (result.ok) {
        this.setData({ groups: groupModels(result.data.models, carPicture) });
        return;
      }
      showRefusal(result.error);
      this.triggerEvent('close');
    },
    onModelTap(event: ModelTap) {
      this.triggerEvent('choose', { id: event.currentTarget.dataset.id });
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
