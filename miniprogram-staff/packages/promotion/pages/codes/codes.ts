import type { Figure } from '../../../../components/figure-row/figure-row';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { savePicture } from '../../save-picture';
import { toCodeViews, toTotals, type CodeView } from '../../view';

type CodeTap = WechatMiniprogram.TouchEvent<object, object, { id: string }>;

Page({
  data: {
    face: faceOf('loading'),
    codes: [] as CodeView[],
    totals: [] as Figure[],
    isCreating: false,
    isSending: false,
  },
  requestId: '',

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

  onPictureTap(event: CodeTap) {
    const code = this.codeOf(event);
    if (code?.imageUrl) void wx.previewImage({ urls: [code.imageUrl] });
  },

  async onSaveTap(event: CodeTap) {
    const code = this.codeOf(event);
    if (!code?.imageUrl) return;
    const isSaved = await savePicture(code.imageUrl);
    void wx.showToast(isSaved ? { title: '已保存到相册', icon: 'success' } : { title: '没有保存成功，请再试一次', icon: 'none' });
  },

  onCreateTap() {
    this.requestId = newRequestId();
    this.setData({ isCreating: true });
  },

  onCreateClose() {
    this.setData({ isCreating: false });
  },

  async onCreateConfirm(event: WechatMiniprogram.CustomEvent<{ text: string }>) {
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    const result = await callCloud('promotionCode.create', { requestId: this.requestId, name: event.detail.text });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ isCreating: false });
    await this.reload();
    // The list is by scans, so a new code stands at its end: show it at once.
    const { imageUrl } = result.data.code;
    if (imageUrl !== null) void wx.previewImage({ urls: [imageUrl] });
  },

  async onDrawTap(event: CodeTap) {
    const { id } = event.currentTarget.dataset;
    if (this.data.isSending) return;
    this.setData({ isSending: true });
    void wx.showLoading({ title: '正在生成' });
    const result = await callCloud('promotionCode.draw', { requestId: newRequestId(), codeId: id });
    void wx.hideLoading();
    this.setData({ isSending: false });
    if (!result.ok) showRefusal(result.error);
    await this.reload();
  },

  async onRetireTap(event: CodeTap) {
    const code = this.codeOf(event);
    if (!code) return;
    const answer = await wx.showModal({ title: `停用“${code.name}”？`, content: '停用后客户扫码会看到提示，已带来的客户不受影响。停用后不能恢复。', confirmText: '停用' });
    if (!answer.confirm) return;
    const result = await callCloud('promotionCode.retire', { requestId: newRequestId(), codeId: code.id });
    if (!result.ok) showRefusal(result.error);
    await this.reload();
  },

  codeOf(event: CodeTap): CodeView | undefined {
    return this.data.codes.find((code) => code.id === event.currentTarget.dataset.id);
  },

  async reload() {
    const result = await load(this, () => callCloud('promotionCode.list', {}));
    if (!result) return;
    const { codes } = result;
    this.setData({ face: faceOf(codes.length > 0 ? 'ready' : 'empty'), codes: toCodeViews(codes, now()), totals: toTotals(codes) });
  },
});
