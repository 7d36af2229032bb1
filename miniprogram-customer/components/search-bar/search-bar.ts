/** A search box. Fires `change` {value} on typing or clearing and `search` {value} on the keyboard's search key. */
Component({
  properties: {
    value: { type: String, value: '' },
    placeholder: { type: String, value: '搜索' },
  },
  methods: {
    onChange(event: { detail: string }) {
      this.triggerEvent('change', { value: event.detail });
    },
    onSearch(event: { detail: string }) {
      this.triggerEvent('search', { value: event.detail });
    },
    onClear() {
      this.triggerEvent('change', { value: '' });
    },
  },
});
