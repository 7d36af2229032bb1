import type { MallOrder } from '@shared/domain/order/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { REASON_CHOICES, estimateOf, reasonOf, refuseDraft, toDraft, toWishes, withQuantity, type DraftLine, type Estimate } from '../../refund-draft';

Page({
  data: {
    face: faceOf('loading'),
    draft: [] as DraftLine[],
    estimate: { fen: 0, note: '' } as Estimate,
    reasons: REASON_CHOICES,
    reason: '',
    text: '',
    isSending: false,
  },
  orderId: '',
  requestId: '',
  order: null as MallOrder | null,

  onLoad(query: { orderId?: string }) {
    this.orderId = query.orderId ?? '';
    this.requestId = newRequestId();
  },

  onShow() {
    if (this.data.face.state !== 'ready') void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onQuantityChange(event: WechatMiniprogram.CustomEvent<{ value: number }, object, { id: string }>) {
    this.requestId = newRequestId();
    this.takeDraft(withQuantity(this.data.draft, event.currentTarget.dataset.id, event.detail.value));
  },

  onReasonChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
    this.requestId = newRequestId();
    this.setData({ reason: event.detail.id });
  },

  onTextInput(event: WechatMiniprogram.Input) {
    this.requestId = newRequestId();
    this.setData({ text: event.detail.value });
  },

  async onSendTap() {
    const { draft, reason: chosen, text, isSending } = this.data;
    if (isSending) return;
    const refusal = refuseDraft(draft, chosen, text);
    const reason = reasonOf(chosen);
    if (refusal !== '' || reason === null) {
      void wx.showToast({ title: refusal, icon: 'none' });
      return;
    }
    this.setData({ isSending: true });
    const result = await callCloud('refund.start', { requestId: this.requestId, orderId: this.orderId, lines: toWishes(draft), reason, text: text.trim() });
    this.setData({ isSending: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    await wx.redirectTo({ url: urls.refund(result.data.id) });
    void wx.showToast({ title: '已提交，等经理审核', icon: 'none' });
  },

  takeDraft(draft: DraftLine[]) {
    if (this.order) this.setData({ draft, estimate: estimateOf(this.order, draft) });
  },

  async reload() {
    const view = await load(this, () => callCloud('order.get', { orderId: this.orderId }));
    if (!view) return;
    this.order = view.order;
    const draft = toDraft(view.order);
    this.setData({ face: faceOf(draft.length > 0 ? 'ready' : 'empty') });
    this.takeDraft(draft);
  },
});
