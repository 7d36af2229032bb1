import type { RedemptionSubject } from '@shared/domain/redemption/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { toRedeemedNote, toShownCode, type RedeemedNote, type ShownCode } from '../../code-view';

/** How often the page asks whether a clerk was there. */
const LOOK_EVERY_MS = 2500;
const FULL_BRIGHTNESS = 1;

Page({
  data: {
    face: faceOf('loading'),
    shown: null as ShownCode | null,
    redeemed: null as RedeemedNote | null,
  },

  subject: 'order' as RedemptionSubject,
  subjectId: '',
  itemId: null as string | null,
  timer: 0,
  isShown: false,
  brightness: null as number | null,

  onLoad(query: { subject?: RedemptionSubject; id?: string; itemId?: string }) {
    this.subject = query.subject ?? 'order';
    this.subjectId = query.id ?? '';
    this.itemId = query.itemId ?? null;
  },

  onShow() {
    this.isShown = true;
    void this.brighten();
    if (!this.data.redeemed) void this.reload();
  },

  onHide() {
    this.rest();
  },

  onUnload() {
    this.rest();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onFreshTap() {
    void this.reload();
  },

  onDoneTap() {
    void wx.navigateBack();
  },

  /** A dim screen is hard to scan: bright and awake while the code shows, as before afterwards. */
  async brighten() {
    void wx.setKeepScreenOn({ keepScreenOn: true });
    const { value } = await wx.getScreenBrightness();
    this.brightness ??= value;
    void wx.setScreenBrightness({ value: FULL_BRIGHTNESS });
  },

  rest() {
    this.isShown = false;
    clearTimeout(this.timer);
    void wx.setKeepScreenOn({ keepScreenOn: false });
    if (this.brightness !== null) void wx.setScreenBrightness({ value: this.brightness });
    this.brightness = null;
  },

  async reload() {
    clearTimeout(this.timer);
    const { subject, subjectId, itemId } = this;
    const view = await load(this, () => callCloud('redemption.showCode', { requestId: newRequestId(), subject, subjectId, itemId }));
    if (!view) return;
    this.setData({ face: faceOf('ready'), shown: toShownCode(view) });
    this.lookSoon();
  },

  lookSoon() {
    clearTimeout(this.timer);
    if (this.isShown) this.timer = setTimeout(() => { void this.follow(); }, LOOK_EVERY_MS);
  },

  async follow() {
    const { shown } = this.data;
    if (!shown) return;
    const progress = await callCloud('redemption.followCode', { code: shown.code });
    if (shown.code !== this.data.shown?.code) return;
    const redeemed = progress.ok ? toRedeemedNote(progress.data, now()) : null;
    if (redeemed) {
      this.setData({ redeemed });
      void wx.vibrateShort({ type: 'medium' });
      return;
    }
    if (now() >= shown.refreshAt) await this.reload();
    else this.lookSoon();
  },
});
