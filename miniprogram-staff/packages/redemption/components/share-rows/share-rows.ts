import type { ShareRow } from '../../statistics-view';

/** Lines with a bar each, the most first. With `canOpen` a line can be tapped; fires `select` {id}. */
Component({
  properties: {
    rows: { type: Array, value: [] as ShareRow[] },
    canOpen: { type: Boolean, value: false },
  },
  methods: {
    onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      if (this.data.canOpen) this.triggerEvent('select', { id: event.currentTarget.dataset.id });
    },
  },
});
