import { callCloud } from '../../services/cloud';
import { readMore } from '../../services/list-pages';
import { togglePicked, toPickRow, type PickRow, type PickedCustomer } from './picking';

const TYPING_PAUSE_MS = 300;

const timers = new Map<object, number>();

/**
 * A sheet to pick customers of the store, by the beginning of a name or a whole number.
 *
 * With `most` 1 a tap picks and closes; with more, several are marked and confirmed. `picked` are those picked before. Fires `pick`
 * {customers} and `close`; the page holds `isOpen`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    most: { type: Number, value: 1 },
    picked: { type: Array, value: [] as PickedCustomer[] },
  },
  data: {
    rows: [] as PickRow[],
    marked: [] as PickedCustomer[],
    search: '',
    nextCursor: null as string | null,
    isReadingMore: false,
    /** What is shown in place of rows; empty while there are some. */
    words: '正在加载…',
  },
  observers: {
    isOpen(isOpen: boolean) {
      if (!isOpen) return;
      this.setData({ marked: this.data.picked, search: '', rows: [], nextCursor: null });
      void this.read();
    },
  },
  lifetimes: {
    detached() {
      clearTimeout(timers.get(this) ?? 0);
      timers.delete(this);
    },
  },
  methods: {
    onSearchChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
      clearTimeout(timers.get(this) ?? 0);
      this.setData({ search: event.detail.value.trim() });
      timers.set(this, setTimeout(() => { void this.read(); }, TYPING_PAUSE_MS));
    },
    onRowTap(event: WechatMiniprogram.TouchEvent<object, object, { id: string }>) {
      const row = this.data.rows.find(({ id }) => id === event.currentTarget.dataset.id);
      if (!row) return;
      if (this.data.most === 1) {
        this.triggerEvent('pick', { customers: [{ id: row.id, name: row.name }] });
        return;
      }
      const marked = togglePicked(this.data.marked, row, this.data.most);
      if (!marked) {
        void wx.showToast({ title: `一次最多选 ${this.data.most} 位`, icon: 'none' });
        return;
      }
      this.setData({ marked, rows: this.data.rows.map((other) => ({ ...other, isPicked: marked.some(({ id }) => id === other.id) })) });
    },
    async onLowerReach() {
      const { search } = this.data;
      const more = await readMore(this, (cursor) => callCloud('customer.list', { whose: 'everyone', search, cursor }));
      if (more) this.setData({ rows: [...this.data.rows, ...more.items.map((row) => toPickRow(row, this.data.marked))], nextCursor: more.nextCursor });
    },
    onConfirmTap() {
      this.triggerEvent('pick', { customers: this.data.marked });
    },
    onClose() {
      this.triggerEvent('close');
    },
    async read() {
      const { search } = this.data;
      const result = await callCloud('customer.list', { whose: 'everyone', search, cursor: null });
      if (search !== this.data.search) return;
      if (!result.ok) {
        this.setData({ rows: [], nextCursor: null, words: result.error.message });
        return;
      }
      const { items, nextCursor } = result.data;
      const words = search === '' ? '店里还没有客户' : '没有找到，请输入姓名开头或完整手机号';
      this.setData({ rows: items.map((row) => toPickRow(row, this.data.marked)), nextCursor, words: items.length === 0 ? words : '' });
    },
  },
});
