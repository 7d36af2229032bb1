import { managesRedemptions } from '@shared/domain/redemption/rules';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { currentProfile } from '../../../../services/session';
import { toRedemptionView, type RedemptionView } from '../../view';

const UNDO_REASONS = ['扫错了客户的码', '项目还没有交付', '客户改天再用'];

Page({
  data: {
    face: faceOf('loading'),
    redemption: null as RedemptionView | null,
    mayUndo: false,
    isUndoing: false,
    isSending: false,
    undoReasons: UNDO_REASONS,
  },
  redemptionId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.redemptionId = query.id ?? '';
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

  onTimeUp() {
    this.setData({ isUndoing: false });
    void this.reload();
  },

  onUndoTap() {
    this.requestId = newRequestId();
    this.setData({ isUndoing: true });
  },

  onUndoClose() {
    this.setData({ isUndoing: false });
  },

  async onUndoConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('redemption.undo', { requestId: this.requestId, redemptionId: this.redemptionId, reason: event.detail.text });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ isUndoing: false, redemption: toRedemptionView(result.data, 0, now()) });
    void wx.showToast({ title: '已撤销，客户可以再次使用', icon: 'none' });
  },

  async reload() {
    const result = await load(this, () => callCloud('redemption.get', { redemptionId: this.redemptionId }));
    if (!result) return;
    const redemption = toRedemptionView(result.redemption, result.undoUntil, now());
    this.setData({ face: faceOf('ready'), redemption, mayUndo: managesRedemptions(currentProfile()?.roles ?? []) });
  },
});
