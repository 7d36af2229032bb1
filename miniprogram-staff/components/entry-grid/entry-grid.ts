import type { Entry } from '../../services/entries';

/** Places of the app, four in a row. Fires `select` {url}. */
Component({
  properties: {
    entries: { type: Array, value: [] as Entry[] },
  },
  methods: {
    onEntryTap(event: WechatMiniprogram.TouchEvent<object, object, { url: string }>) {
      this.triggerEvent('select', { url: event.currentTarget.dataset.url });
    },
  },
});
