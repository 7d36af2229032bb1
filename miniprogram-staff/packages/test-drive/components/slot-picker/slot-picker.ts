import type { SlotDayView } from '../../view';

/** Days and times a drive can move to. Fires `choose` {startAt}. */
Component({
  properties: {
    days: { type: Array, value: [] as SlotDayView[] },
    chosenAt: { type: Number, value: 0 },
  },
  data: { on: '', slots: [] as SlotDayView['slots'] },
  observers: {
    days(days: SlotDayView[]) {
      const day = days.find((candidate) => candidate.on === this.data.on) ?? days[0];
      this.setData({ on: day?.on ?? '', slots: day?.slots ?? [] });
    },
  },
  methods: {
    onDayTap(event: WechatMiniprogram.TouchEvent<object, object, { on: string }>) {
      const { on } = event.currentTarget.dataset;
      this.setData({ on, slots: this.data.days.find((day) => day.on === on)?.slots ?? [] });
    },
    onSlotTap(event: WechatMiniprogram.TouchEvent<object, object, { at: number; full: boolean }>) {
      const { at, full } = event.currentTarget.dataset;
      if (!full) this.triggerEvent('choose', { startAt: at });
    },
  },
});
