/** One side of the choice. */
export interface SegmentOption {
  value: string;
  label: string;
}

/** A choice between two or three views of the same list. Fires `change` {value} when another one is tapped. */
Component({
  properties: {
    options: { type: Array, value: [] as SegmentOption[] },
    value: { type: String, value: '' },
  },
  methods: {
    onOptionTap(event: WechatMiniprogram.TouchEvent<object, object, { value: string }>) {
      const { value } = event.currentTarget.dataset;
      if (value !== this.data.value) this.triggerEvent('change', { value });
    },
  },
});
