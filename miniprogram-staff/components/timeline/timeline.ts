import { formatFriendlyTime } from '@shared/core/time';

/** One touch with a customer. `at` is epoch ms; `tone` colours the dot as a status tag would. */
export interface TimelineItem {
  id: string;
  at: number;
  title: string;
  detail?: string;
  actor?: string;
  tone?: 'neutral' | 'brand' | 'success' | 'warning' | 'danger';
}

/** A touch with its moment written out. */
interface TimelineRow extends TimelineItem {
  when: string;
}

/**
 * Every touch with a customer, in the order given (newest first by custom).
 *
 * `now` is server time in epoch ms. Fires `select` {id}.
 */
Component({
  properties: {
    items: { type: Array, value: [] as TimelineItem[] },
    now: { type: Number, value: 0 },
  },
  data: { rows: [] as TimelineRow[] },
  observers: {
    'items, now'(items: TimelineItem[], now: number) {
      this.setData({ rows: items.map((item) => ({ ...item, when: formatFriendlyTime(item.at, now) })) });
    },
  },
  methods: {
    onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('select', { id: event.currentTarget.dataset.id });
    },
  },
});
