/** One of several answers. `note` is a second, quieter line. */
export interface Choice {
  id: string;
  label: string;
  note?: string;
}

/** One answer out of a few, all visible, `columns` in a row. Fires `choose` {id}. */
Component({
  properties: {
    choices: { type: Array, value: [] as Choice[] },
    chosenId: { type: String, value: '' },
    columns: { type: Number, value: 2 },
  },
  methods: {
    onChipTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      this.triggerEvent('choose', { id: event.currentTarget.dataset.id });
    },
  },
});
