import { readAgain } from '@shared/core/paged-list';
import { together } from '@shared/core/together';
import { callCloud } from '../../services/cloud';
import { readMore } from '../../services/list-pages';
import { dataOrFace, faceOf, faceOfCount } from '../../services/page-face';
import { toProductCard, type ProductCard } from '../../services/product-view';
import { ensureSession, storeOf } from '../../services/session';
import { urls } from '../../services/urls';
import { sortAfterTap, toShelfTiles, toSortChips, type Chip, type ShelfFilter, type ShelfTile } from './view';

type ChipTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

/** What the list shows; a tab page exists once. A change of it replaces the object, so an answer to an older question is known. */
let filter: ShelfFilter = { storeId: '', categoryId: null, search: '', sort: 'rank' };

Page({
  data: {
    face: faceOf('loading'),
    storeName: '',
    search: '',
    categories: [] as ShelfTile[],
    sorts: [] as Chip[],
    cards: [] as ProductCard[],
    nextCursor: null as string | null,
    isReadingMore: false,
    cartCount: 0,
    /** Something narrows the list, so that an empty one is no empty shop. */
    isNarrowed: false,
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const asked = filter;
    const more = await readMore(this, (cursor) => callCloud('mall.listProducts', { ...asked, cursor }));
    if (more && asked === filter) this.setData({ cards: [...this.data.cards, ...more.items.map(toProductCard)], nextCursor: more.nextCursor });
  },

  onShareAppMessage(): WechatMiniprogram.Page.ICustomShareContent {
    return { title: `${this.data.storeName}的商城：养护、精品、保养套餐`, path: urls.mall };
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onStoreTap() {
    void wx.navigateTo({ url: urls.stores });
  },

  onCartTap() {
    void wx.navigateTo({ url: urls.cart() });
  },

  onSearchChange(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    const { value } = event.detail;
    this.setData({ search: value });
    if (value === '') this.look({ search: '' });
  },

  onSearch(event: WechatMiniprogram.CustomEvent<{ value: string }>) {
    this.look({ search: event.detail.value.trim() });
  },

  onCategoryTap(event: ChipTap) {
    const { id } = event.currentTarget.dataset;
    this.look({ categoryId: id === '' ? null : id });
  },

  onSortTap(event: ChipTap) {
    this.look({ sort: sortAfterTap(filter.sort, event.currentTarget.dataset.id) });
  },

  onEverythingTap() {
    this.setData({ search: '' });
    this.look({ categoryId: null, search: '' });
  },

  onProductSelect(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    void wx.navigateTo({ url: urls.product(event.detail.id) });
  },

  look(change: Partial<ShelfFilter>) {
    filter = { ...filter, ...change };
    void wx.pageScrollTo({ scrollTop: 0, duration: 0 });
    const categories = this.data.categories.map((tile) => ({ ...tile, isChosen: tile.id === (filter.categoryId ?? '') }));
    this.setData({ cards: [], nextCursor: null, face: faceOf('loading'), categories, sorts: toSortChips(filter.sort) });
    void this.reload();
  },

  async reload() {
    const session = dataOrFace(this, await ensureSession());
    const store = session && storeOf(session);
    if (!store) return;
    if (filter.storeId !== store.id) filter = { ...filter, storeId: store.id, categoryId: null };
    const asked = filter;
    const { storeId } = asked;
    const answer = await together(
      callCloud('mall.listCategories', { storeId }), callCloud('cart.get', { storeId }),
      readAgain((cursor) => callCloud('mall.listProducts', { ...asked, cursor }), this.data.cards.length),
    );
    if (asked !== filter) return;
    const read = dataOrFace(this, answer);
    if (!read) return;
    const [{ categories }, cart, list] = read;
    this.setData({
      face: faceOfCount(list.items.length), storeName: store.shortName, cartCount: cart.count, categories: toShelfTiles(categories, asked.categoryId),
      sorts: toSortChips(asked.sort), cards: list.items.map(toProductCard), nextCursor: list.nextCursor,
      isNarrowed: asked.search !== '' || asked.categoryId !== null,
    });
  },
});
