/** A search box. Fires `change` {value} on typing or clearing and `search` {value} on the keyboard's search key. */
Component({
  properties: {
    value: { type: String, value: '' },
    placeholder: { type: String, value: '搜索' },
  },
  methods: {
    onChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('change', { value: event.detail.value });
    },
    onSearch(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      this.triggerEvent('search', { value: event.detail.value });
    },
  },
});
