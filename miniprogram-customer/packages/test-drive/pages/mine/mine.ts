import type { TestDriveBooking } from '@shared/domain/test-drive/model';
import { callCloud } from '../../../../services/cloud';
import { now } from '../../../../services/clock';
import { readAgain, readMore } from '../../../../services/list-pages';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { urls } from '../../../../services/urls';
import { groupBookings, type BookingGroup } from '../../view';

type CardTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    groups: [] as BookingGroup[],
    nextCursor: null as string | null,
    isReadingMore: false,
  },

  /** As read, because every page of the list is sorted anew into ahead and past. */
  bookings: [] as TestDriveBooking[],

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  async onReachBottom() {
    const more = await readMore(this, (cursor) => callCloud('testDrive.listMine', { cursor }));
    if (!more) return;
    this.bookings = [...this.bookings, ...more.items];
    this.setData({ groups: groupBookings(this.bookings, now()), nextCursor: more.nextCursor });
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onBookTap() {
    void wx.navigateTo({ url: urls.testDriveBook() });
  },

  onCardTap(event: CardTap) {
    void wx.navigateTo({ url: urls.testDrive(event.currentTarget.dataset.id) });
  },

  async reload() {
    const list = await load(this, () => readAgain((cursor) => callCloud('testDrive.listMine', { cursor }), this.bookings.length));
    if (!list) return;
    this.bookings = list.items;
    this.setData({ face: faceOfCount(this.bookings.length), groups: groupBookings(this.bookings, now()), nextCursor: list.nextCursor });
  },
});
