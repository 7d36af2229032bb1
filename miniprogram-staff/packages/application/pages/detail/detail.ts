import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { callPhone } from '../../../../services/contact';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { toApplicationView, type Advance, type AdvanceView, type ApplicationView } from '../../view';

Page({
  data: {
    face: faceOf('loading'),
    application: null as ApplicationView | null,
    now: 0,
    /** The step whose sheet is open. */
    advance: null as AdvanceView | null,
    isSending: false,
  },
  applicationId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.applicationId = query.id ?? '';
  },

  onShow() {
    void this.reload();
  },

  async onPullDownRefresh() {
    await this.reload();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onCustomerTap() {
    if (this.data.application) void wx.navigateTo({ url: urls.customer(this.data.application.customerId) });
  },

  onCallTap() {
    if (this.data.application) callPhone(this.data.application.phone);
  },

  onAdvanceTap(event: WechatMiniprogram.CustomEvent<object, object, { to: Advance }>) {
    const { to } = event.currentTarget.dataset;
    this.requestId = newRequestId();
    this.setData({ advance: this.data.application?.advances.find((candidate) => candidate.to === to) ?? null });
  },

  onSheetClose() {
    this.setData({ advance: null });
  },

  async onAdvanceConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    const { advance, isSending } = this.data;
    if (!advance || isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('application.advance', { requestId: this.requestId, applicationId: this.applicationId, to: advance.to, note: event.detail.text });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      if (result.error.code === 'APPLICATION_STATUS_CHANGED') await this.reload();
      return;
    }
    this.setData({ advance: null, application: toApplicationView(result.data, now()), now: now() });
    void wx.showToast({ title: '已更新，客户会收到通知', icon: 'none' });
  },

  async reload() {
    const result = await load(this, () => callCloud('application.get', { applicationId: this.applicationId }));
    if (!result) return;
    this.setData({ face: faceOf('ready'), application: toApplicationView(result, now()), now: now() });
  },
});
