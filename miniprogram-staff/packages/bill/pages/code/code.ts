import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { toCodePage, type CodePageView } from '../../view';

/** The customer pays within sight of the page. */
const POLL_EVERY_MS = 3000;

let pollTimer = 0;

Page({
  data: {
    face: faceOf('loading'),
    code: null as CodePageView | null,
    isDrawing: false,
  },
  billId: '',
  isPolling: false,
  /** A picture WeChat did not draw is asked for once by itself, then by a tap. */
  isDrawTried: false,

  onLoad(query: { id?: string }) {
    this.billId = query.id ?? '';
  },

  onShow() {
    void this.reload();
    void wx.setKeepScreenOn({ keepScreenOn: true });
    clearInterval(pollTimer);
    pollTimer = setInterval(() => { void this.poll(); }, POLL_EVERY_MS);
  },

  onHide() {
    this.stopPolling();
  },

  onUnload() {
    this.stopPolling();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onTimeUp() {
    void this.reload();
  },

  onPictureTap() {
    const { code } = this.data;
    if (code?.imageUrl) void wx.previewImage({ urls: [code.imageUrl] });
  },

  onSendTap() {
    this.onPictureTap();
    void wx.showToast({ title: '长按图片，选择发送给朋友', icon: 'none' });
  },

  async onDrawTap() {
    if (this.data.isDrawing) return;
    this.setData({ isDrawing: true });
    const result = await callCloud('bill.drawCode', { requestId: newRequestId(), billId: this.billId });
    this.setData({ isDrawing: false });
    if (!result.ok) showRefusal(result.error);
    await this.reload();
  },

  onDetailTap() {
    void wx.redirectTo({ url: urls.bill(this.billId) });
  },

  onNextTap() {
    void wx.redirectTo({ url: urls.newBill });
  },

  stopPolling() {
    clearInterval(pollTimer);
    void wx.setKeepScreenOn({ keepScreenOn: false });
  },

  /** Looks quietly whether the money came; a lost answer is asked for again by the next round. */
  async poll() {
    if (this.isPolling || this.data.code?.state !== 'waiting') return;
    this.isPolling = true;
    const result = await callCloud('bill.get', { billId: this.billId });
    this.isPolling = false;
    if (!result.ok) return;
    const code = toCodePage(result.data, now());
    if (code.state === 'paid') void wx.vibrateShort({ type: 'medium' });
    this.setData({ code });
  },

  async reload() {
    const result = await load(this, () => callCloud('bill.get', { billId: this.billId }));
    if (!result) return;
    const code = toCodePage(result, now());
    this.setData({ face: faceOf('ready'), code });
    if (code.state !== 'waiting' || code.imageUrl !== '' || this.isDrawTried) return;
    this.isDrawTried = true;
    await this.onDrawTap();
  },
});
