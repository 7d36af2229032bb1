import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { toConsultantView, type ConsultantView } from '../../../../services/consultant-view';
import { callPhone } from '../../../../services/contact';
import { dataOrFace, faceAfterFailure, faceOf } from '../../../../services/page-face';
import { showRefusal } from '../../../../services/refusal';
import { freshSession, storeOf } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { FIRST_CHOICE_REASON, toOthers } from '../../consultant-page-view';

type PersonTap = WechatMiniprogram.TouchEvent<object, object, { index: number }>;

/** One change, however often it is tried. */
let changeRequestId = '';

Page({
  data: {
    face: faceOf('loading'),
    current: null as ConsultantView | null,
    others: [] as ConsultantView[],
    storeName: '',
    chosen: null as ConsultantView | null,
    reason: '',
    isChanging: false,
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

  onCallTap() {
    if (this.data.current) callPhone(this.data.current.phone);
  },

  onTalkTap() {
    void wx.navigateTo({ url: urls.inquiries });
  },

  onStoresTap() {
    void wx.navigateTo({ url: urls.stores });
  },

  onChooseTap(event: PersonTap) {
    const chosen = this.data.others[event.currentTarget.dataset.index];
    if (!chosen?.isOnDuty) return;
    changeRequestId = newRequestId();
    this.setData({ chosen, reason: this.data.current ? '' : FIRST_CHOICE_REASON });
  },

  onSheetClose() {
    this.setData({ chosen: null });
  },

  onReasonChange(event: WechatMiniprogram.CustomEvent<{ reason: string }>) {
    this.setData({ reason: event.detail.reason });
  },

  async onConfirmTap() {
    const { chosen, reason, isChanging } = this.data;
    if (!chosen || reason === '' || isChanging) return;
    this.setData({ isChanging: true });
    const result = await callCloud('binding.change', { requestId: changeRequestId, consultantId: chosen.id, reason });
    this.setData({ isChanging: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    this.setData({ chosen: null });
    await this.reload();
    void wx.showToast({ title: `${result.data.consultant.name}将为您服务`, icon: 'none' });
  },

  async reload() {
    const session = dataOrFace(this, await freshSession());
    if (!session) return;
    const { consultant } = session;
    const store = storeOf(session);
    const list = store ? await callCloud('consultant.list', { storeId: store.id }) : null;
    if (list && !list.ok) {
      this.setData({ face: faceAfterFailure(list.error, this.data.face) });
      return;
    }
    this.setData({
      face: faceOf('ready'), current: consultant && toConsultantView(consultant), storeName: store?.shortName ?? '',
      others: toOthers(list ? list.data.consultants : [], consultant?.id ?? null),
    });
  },
});
