import type { Result } from '@shared/core/result';
import type { CustomerProfile } from '@shared/domain/customer/model';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { PRIVACY_VERSION } from '../../../../services/environment';
import { faceAfterFailure, faceOf } from '../../../../services/page-face';
import { showRefusal } from '../../../../services/refusal';
import { ensureSession, keepProfile } from '../../../../services/session';

/** What is being saved. */
type Saving = '' | 'name' | 'phone';

Page({
  data: {
    face: faceOf('loading'),
    name: '',
    phone: '',
    /** The typed number while it is a valid one. */
    validPhone: '',
    savedPhone: '',
    isVerified: false,
    saving: '' as Saving,
  },

  onLoad() {
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  async onPrivacyAgree() {
    await callCloud('profile.agreePrivacy', { requestId: newRequestId(), version: PRIVACY_VERSION });
  },

  /** WeChat checks a nickname when the field is left and clears a refused one, so the form's value counts. */
  async onNameSubmit(event: WechatMiniprogram.FormSubmit) {
    const name = String(event.detail.value['name'] ?? '').trim();
    if (this.data.saving !== '') return;
    if (name === '') {
      void wx.showToast({ title: '请填写您的姓名或称呼', icon: 'none' });
      return;
    }
    this.setData({ saving: 'name' });
    this.settle(await callCloud('profile.saveName', { requestId: newRequestId(), name }));
  },

  onPhoneChange(event: WechatMiniprogram.CustomEvent<{ value: string; phone: string | null }>) {
    this.setData({ phone: event.detail.value, validPhone: event.detail.phone ?? '' });
  },

  async onPhoneAuthorise(event: WechatMiniprogram.CustomEvent<{ code: string }>) {
    if (this.data.saving !== '') return;
    this.setData({ saving: 'phone' });
    this.settle(await callCloud('profile.savePhoneByCode', { requestId: newRequestId(), code: event.detail.code }));
  },

  async onPhoneSaveTap() {
    const { validPhone, saving } = this.data;
    if (validPhone === '' || saving !== '') return;
    this.setData({ saving: 'phone' });
    this.settle(await callCloud('profile.savePhone', { requestId: newRequestId(), phone: validPhone }));
  },

  /** Takes over what the cloud keeps now, or says why it keeps nothing. */
  settle(result: Result<CustomerProfile, string>) {
    this.setData({ saving: '' });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    keepProfile(result.data);
    this.show(result.data);
    void wx.showToast({ title: '已保存', icon: 'success' });
  },

  show({ name, phone, isPhoneVerified }: CustomerProfile) {
    this.setData({ face: faceOf('ready'), name: name ?? '', phone: phone ?? '', savedPhone: phone ?? '', validPhone: '', isVerified: isPhoneVerified });
  },

  async reload() {
    const result = await ensureSession();
    if (result.ok) this.show(result.data.profile);
    else this.setData({ face: faceAfterFailure(result.error, this.data.face) });
  },
});
