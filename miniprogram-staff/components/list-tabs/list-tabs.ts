import type { SegmentOption } from '../segment/segment';

/** One tab: what it stands for and its words. */
export interface ListTab {
  id: string;
  label: string;
}

/**
 * The head of a list: whose rows (a segment, hidden with fewer than two) and which state (a row of words that scrolls sideways).
 *
 * Fires `scope` {id} and `choose` {id}.
 */
Component({
  properties: {
    scopes: { type: Array, value: [] as SegmentOption[] },
    scopeId: { type: String, value: '' },
    tabs: { type: Array, value: [] as ListTab[] },
    chosenId: { type: String, value: '' },
  },
  methods: {
    onScopeChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('scope', { id: event.detail.value });
    },
    onTabTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('choose', { id: event.currentTarget.dataset.id });
    },
  },
});
