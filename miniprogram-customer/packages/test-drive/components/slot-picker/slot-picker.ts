import { firstOpenDay, type DayView } from '../../view';

type DayTap = WechatMiniprogram.TouchEvent<object, object, { on: string }>;
type SlotTap = WechatMiniprogram.TouchEvent<object, object, { startAt: number; free: boolean }>;

/** A strip of days over a grid of times. Fires `pick` {startAt}, with 0 when a change of day drops the choice. */
Component({
  properties: {
    days: { type: Array, value: [] as DayView[] },
    startAt: { type: Number, value: 0 },
  },
  data: { dayOn: '', day: null as DayView | null },
  observers: {
    days(days: DayView[]) {
      const kept = days.find((day) => day.on === this.data.dayOn && day.reason === '');
      this.show(kept ? kept.on : firstOpenDay(days));
    },
  },
  methods: {
    show(dayOn: string) {
      this.setData({ dayOn, day: this.data.days.find((day) => day.on === dayOn) ?? null });
    },
    onDayTap(event: DayTap) {
      const { on } = event.currentTarget.dataset;
      if (on === this.data.dayOn) return;
      this.show(on);
      this.triggerEvent('pick', { startAt: 0 });
    },
    onSlotTap(event: SlotTap) {
      const { startAt, free } = event.currentTarget.dataset;
      if (free) this.triggerEvent('pick', { startAt });
    },
  },
});
