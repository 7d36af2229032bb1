import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import { isAllDone, starWords, toForms, type ReviewForm } from '../../review-form';

interface At { currentTarget: { dataset: { index: number } } }

Page({
  data: {
    face: faceOf('loading'),
    forms: [] as ReviewForm[],
    words: [] as string[],
    isAllDone: false,
    /** Place of the form being sent, -1 for none. */
    sending: -1,
  },

  orderId: '',
  requestIds: [] as string[],

  onLoad(query: { orderId?: string }) {
    this.orderId = query.orderId ?? '';
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onOrderTap() {
    void wx.redirectTo({ url: urls.order(this.orderId) });
  },

  onStarsChange(event: At & { detail: number }) {
    const { index } = event.currentTarget.dataset;
    this.setData({ [`forms[${index}].stars`]: event.detail, [`words[${index}]`]: starWords(event.detail) });
  },

  onTextChange(event: At & { detail: string }) {
    this.setData({ [`forms[${event.currentTarget.dataset.index}].text`]: event.detail });
  },

  onPhotosChange(event: At & { detail: { pictures: string[]; isSending: boolean } }) {
    const { index } = event.currentTarget.dataset;
    this.setData({ [`forms[${index}].pictures`]: event.detail.pictures, [`forms[${index}].isUploading`]: event.detail.isSending });
  },

  async onSubmitTap(event: At) {
    const { index } = event.currentTarget.dataset;
    const form = this.data.forms[index];
    if (!form || this.data.sending >= 0) return;
    const { skuId, stars, text, pictures } = form;
    this.setData({ sending: index });
    const result = await callCloud('review.submit', { requestId: this.requestIds[index] ?? newRequestId(), orderId: this.orderId, skuId, stars, text, pictures });
    this.setData({ sending: -1 });
    if (!result.ok && result.error.code !== 'ALREADY_REVIEWED') {
      if (result.error.code !== 'NETWORK') this.requestIds[index] = newRequestId();
      showRefusal(result.error);
      return;
    }
    this.setData({ [`forms[${index}].isDone`]: true, isAllDone: isAllDone(this.data.forms.map((other, at) => (at === index ? { ...form, isDone: true } : other))) });
    void wx.showToast({ title: '感谢您的评价', icon: 'success' });
  },

  async reload() {
    const view = await load(this, () => callCloud('order.get', { orderId: this.orderId }));
    if (!view) return;
    const forms = toForms(view.order);
    this.requestIds = forms.map(() => newRequestId());
    this.setData({ face: faceOfCount(view.order.status === 'completed' ? forms.length : 0), forms, words: forms.map((form) => starWords(form.stars)), isAllDone: isAllDone(forms) });
  },
});
