import type { CartView } from '@shared/domain/mall/model';
import type { Result } from '@shared/core/result';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentSession, ensureSession, storeOf } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { writeWishes } from '../../../../services/wishes';
import { chosenBy, isHopeless, selectionAfterAll, selectionAfterTap, toCartRows, toCartTotal, type CartRow, type CartSelection, type CartTotal } from '../../cart-view';

type RowTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>;

interface StepperChange { detail: number; currentTarget: { dataset: { index: number } } }

/** How long a removed line can be had back. */
const UNDO_MS = 6000;

Page({
  data: {
    face: faceOf('loading'),
    storeName: '',
    rows: [] as CartRow[],
    total: { count: 0, totalFen: 0, isAllChosen: false } as CartTotal,
    /** The line just taken out, while it can be had back. */
    removed: null as CartRow | null,
    canClear: false,
    isSending: false,
  },

  /** The store whose cart was asked for, empty for the one looked at. */
  wantedStoreId: '',
  storeId: '',
  selection: { kind: null, left: [] } as CartSelection,
  undoTimer: 0,

  onLoad(query: { storeId?: string }) {
    this.wantedStoreId = query.storeId ?? '';
  },

  onShow() {
    void this.reload();
  },

  onUnload() {
    clearTimeout(this.undoTimer);
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onMallTap() {
    void wx.switchTab({ url: urls.mall });
  },

  onProductTap(event: RowTap) {
    const row = this.data.rows[event.currentTarget.dataset.index];
    if (row) void wx.navigateTo({ url: urls.product(row.productId) });
  },

  onChooseTap(event: RowTap) {
    const { rows } = this.data;
    const row = rows[event.currentTarget.dataset.index];
    if (!row || row.problem !== '') return;
    if (rows.some((other) => other.isChosen && other.kind !== row.kind)) void wx.showToast({ title: '商品与服务套餐需分开结算', icon: 'none' });
    this.choose(selectionAfterTap(rows, row));
  },

  onChooseAllTap() {
    this.choose(selectionAfterAll(this.data.rows));
  },

  onQuantityChange(event: StepperChange) {
    const row = this.data.rows[event.currentTarget.dataset.index];
    if (row && event.detail !== row.quantity) void this.set(row, event.detail);
  },

  onReduceTap(event: RowTap) {
    const row = this.data.rows[event.currentTarget.dataset.index];
    if (row) void this.set(row, row.possibleQuantity);
  },

  async onClearTap() {
    for (const row of this.data.rows.filter(isHopeless)) {
      if (!await this.set(row, 0)) return;
    }
  },

  async onRemoveTap(event: RowTap) {
    const row = this.data.rows[event.currentTarget.dataset.index];
    if (!row) return;
    if (!await this.set(row, 0)) return;
    clearTimeout(this.undoTimer);
    this.setData({ removed: row });
    this.undoTimer = setTimeout(() => { this.setData({ removed: null }); }, UNDO_MS);
  },

  async onUndoTap() {
    const { removed } = this.data;
    if (!removed) return;
    clearTimeout(this.undoTimer);
    this.setData({ removed: null });
    const { productId, skuId, quantity } = removed;
    await this.change(callCloud('cart.add', { requestId: newRequestId(), productId, skuId, quantity }));
  },

  onCheckoutTap() {
    const wishes = this.data.rows.filter((row) => row.isChosen);
    if (wishes.length > 0) void wx.navigateTo({ url: urls.checkout(writeWishes(wishes), true) });
  },

  choose(selection: CartSelection) {
    this.selection = selection;
    const rows = chosenBy(this.data.rows, selection);
    this.setData({ rows, total: toCartTotal(rows) });
  },

  /** Sets the pieces of a line, 0 takes it out; false after a refusal, which was shown. */
  async set({ productId, skuId }: CartRow, quantity: number): Promise<boolean> {
    return this.change(callCloud('cart.set', { requestId: newRequestId(), storeId: this.storeId, productId, skuId, quantity }));
  },

  /** Shows the cart as it is after a change; what the answer refuses is told and the cart read again. */
  async change(answer: Promise<Result<CartView, string>>): Promise<boolean> {
    this.setData({ isSending: true });
    const result = await answer;
    this.setData({ isSending: false });
    if (result.ok) {
      this.show(result.data);
      return true;
    }
    showRefusal(result.error);
    await this.reload();
    return false;
  },

  show(cart: CartView) {
    const rows = toCartRows(cart.lines, this.selection);
    this.setData({ face: faceOfCount(this.data.removed ? Math.max(1, rows.length) : rows.length), rows, total: toCartTotal(rows), canClear: rows.some(isHopeless) });
  },

  async reload() {
    await ensureSession();
    const session = currentSession();
    const store = session && (session.stores.find((candidate) => candidate.id === this.wantedStoreId) ?? storeOf(session));
    this.storeId = store?.id ?? '';
    const cart = await load(this, () => callCloud('cart.get', { storeId: this.storeId }));
    if (!cart) return;
    this.setData({ storeName: store?.shortName ?? '' });
    this.show(cart);
  },
});
