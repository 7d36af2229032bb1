import { ERROR_MESSAGES } from '@shared/core/errors';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { emptyForm, faultOf, toForm } from '../../address-form';

type Input = { detail: string };

Page({
  data: {
    face: faceOf('loading'),
    form: emptyForm(false),
    regionText: '',
    canRemove: false,
    isSending: false,
  },

  addressId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.requestId = newRequestId();
    this.addressId = query.id ?? '';
    if (this.addressId === '') void wx.setNavigationBarTitle({ title: '新增地址' });
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onNameChange(event: Input) {
    this.setData({ 'form.name': event.detail });
  },

  onPhoneChange(event: Input) {
    this.setData({ 'form.phone': event.detail });
  },

  onDetailChange(event: Input) {
    this.setData({ 'form.detail': event.detail });
  },

  onRegionChange(event: WechatMiniprogram.CustomEvent<{ value: string[] }>) {
    this.setData({ 'form.region': event.detail.value, regionText: event.detail.value.join(' ') });
  },

  onDefaultChange(event: { detail: boolean }) {
    this.setData({ 'form.isDefault': event.detail });
  },

  async onSaveTap() {
    const { form, isSending } = this.data;
    if (isSending) return;
    const fault = faultOf(form);
    if (fault !== '') {
      void wx.showToast({ title: fault, icon: 'none' });
      return;
    }
    this.setData({ isSending: true });
    const result = await callCloud('address.save', { requestId: this.requestId, addressId: this.addressId === '' ? null : this.addressId, ...form });
    this.setData({ isSending: false });
    if (result.ok) {
      void wx.navigateBack();
      return;
    }
    if (result.error.code !== 'NETWORK') this.requestId = newRequestId();
    showRefusal(result.error);
  },

  async onRemoveTap() {
    const { confirm } = await wx.showModal({ title: '删除这个地址？', content: '已经下的订单不受影响。', confirmText: '删除', cancelText: '保留' });
    if (!confirm) return;
    const result = await callCloud('address.remove', { requestId: newRequestId(), addressId: this.addressId });
    if (result.ok) void wx.navigateBack();
    else showRefusal(result.error);
  },

  async reload() {
    const list = await load(this, () => callCloud('address.list', {}));
    if (!list) return;
    const known = list.addresses.find((address) => address.id === this.addressId);
    if (this.addressId !== '' && !known) {
      this.setData({ face: { state: 'gone', errorMessage: ERROR_MESSAGES.ADDRESS_NOT_FOUND, traceId: '' } });
      return;
    }
    const form = known ? toForm(known) : emptyForm(list.addresses.length === 0);
    this.setData({ face: faceOf('ready'), form, regionText: form.region.join(' '), canRemove: known !== undefined });
  },
});
