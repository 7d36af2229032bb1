import { dayOf, formatFriendlyTime } from '@shared/core/time';

/** Red means late, amber means today, and nothing else is red. */
export type DeadlineTone = 'danger' | 'warning' | 'neutral';

function toneOf(deadlineAt: number, now: number): DeadlineTone {
  if (deadlineAt < now) return 'danger';
  return dayOf(deadlineAt) === dayOf(now) ? 'warning' : 'neutral';
}

/**
 * One thing to do for one customer: name, reason, deadline and the single button that settles it.
 *
 * `deadlineAt` and `now` are epoch ms (0 hides the deadline); the page passes server time as `now`.
 * Fires `select` from the card and `action` from the button.
 */
Component({
  properties: {
    customerName: { type: String, value: '' },
    reason: { type: String, value: '' },
    note: { type: String, value: '' },
    tag: { type: String, value: '' },
    deadlineAt: { type: Number, value: 0 },
    now: { type: Number, value: 0 },
    actionText: { type: String, value: '去处理' },
  },
  data: { tone: 'neutral' as DeadlineTone, deadline: '' },
  observers: {
    'deadlineAt, now'(deadlineAt: number, now: number) {
      if (deadlineAt === 0) {
        this.setData({ tone: 'neutral', deadline: '' });
        return;
      }
      const tone = toneOf(deadlineAt, now);
      const when = formatFriendlyTime(deadlineAt, now);
      this.setData({ tone, deadline: tone === 'danger' ? `已逾期 · ${when}` : `${when} 前` });
    },
  },
  methods: {
    onCardTap() {
      this.triggerEvent('select');
    },
    onActionTap() {
      this.triggerEvent('action');
    },
  },
});
