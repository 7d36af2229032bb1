import { admitEvenOffline, type KnownMember } from '../../../../services/admission';
import { now } from '../../../../services/clock';
import { followNetwork, hasNetwork } from '../../../../services/network';
import { discardWriteOff, dismissReceipts, outboxOf, syncOutbox } from '../../../../services/own-outbox';
import { dataOrFace, faceOf, faceOfCount } from '../../../../services/page-face';
import { urls } from '../../../../services/urls';
import { toOutboxView, type ReceiptRow, type WaitingRow } from '../../outbox-view';

type RowTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

let stopFollowing = (): void => undefined;

Page({
  data: {
    face: faceOf('loading'),
    waiting: [] as WaitingRow[],
    receipts: [] as ReceiptRow[],
    isSyncing: false,
  },
  clerk: null as KnownMember | null,

  onShow() {
    void this.reload();
    stopFollowing();
    stopFollowing = followNetwork(() => { void this.sync(); });
  },

  onHide() {
    stopFollowing();
  },

  onUnload() {
    stopFollowing();
  },

  async onPullDownRefresh() {
    await this.sync();
    void wx.stopPullDownRefresh();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onEmptyAction() {
    if (getCurrentPages().length > 1) void wx.navigateBack();
    else void wx.redirectTo({ url: urls.writeOff() });
  },

  async onSyncTap() {
    if (!await hasNetwork()) void wx.showToast({ title: '现在没有网络，联网后会自动同步', icon: 'none' });
    else await this.sync();
  },

  async onDiscardTap(event: RowTap) {
    const { id } = event.currentTarget.dataset;
    const answer = await wx.showModal({ title: '放弃这笔核销？', content: '放弃后这个码不会被核销，客户还能再用。如果已经交付，请不要放弃。', confirmText: '放弃' });
    if (!answer.confirm || !this.clerk) return;
    discardWriteOff(this.clerk, id);
    this.show();
  },

  onRecordTap(event: RowTap) {
    const { id } = event.currentTarget.dataset;
    if (id !== '') void wx.navigateTo({ url: urls.redemption(id) });
  },

  onDismissTap(event: RowTap) {
    this.dismiss([event.currentTarget.dataset.id]);
  },

  onDismissAllTap() {
    this.dismiss(this.data.receipts.map(({ requestId }) => requestId));
  },

  dismiss(requestIds: readonly string[]) {
    if (!this.clerk) return;
    dismissReceipts(this.clerk, requestIds);
    this.show();
  },

  show() {
    if (!this.clerk) return;
    const view = toOutboxView(outboxOf(this.clerk), { storeId: this.clerk.storeId, now: now() });
    this.setData({ ...view, face: faceOfCount(view.waiting.length + view.receipts.length) });
  },

  async sync() {
    if (this.data.isSyncing) return;
    this.setData({ isSyncing: true });
    await syncOutbox();
    this.setData({ isSyncing: false });
    this.show();
  },

  async reload() {
    const admitted = await admitEvenOffline();
    this.clerk = admitted && dataOrFace(this, admitted);
    this.show();
    if (this.clerk && !this.clerk.isOffline) await this.sync();
  },
});
