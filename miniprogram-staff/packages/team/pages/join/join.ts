import { parsePhone } from '@shared/core/phone';
import { callCloud } from '../../../../services/cloud';
import { newRequestId } from '../../../../services/clock';
import { faceAfterFailure, faceOf } from '../../../../services/page-face';
import { showRefusal } from '../../../../services/refusal';
import { keepSession, refreshSession } from '../../../../services/session';
import { urls } from '../../../../services/urls';
import { CODE_LENGTH, tidyCode } from '../../view';

/** The phone number that joins: behind WeChat's one-time code, or typed. */
type PhoneProof = { phoneCode: string; phone: null } | { phoneCode: null; phone: string };

const WELCOME_MS = 900;

Page({
  data: {
    face: faceOf('loading'),
    code: '',
    isCodeComplete: false,
    phone: '',
    isPhoneValid: false,
    notice: '',
    sending: '' as '' | 'wechat' | 'typed',
  },
  requestId: '',

  onLoad(query: { code?: string }) {
    this.requestId = newRequestId();
    if (query.code !== undefined) this.setData({ code: tidyCode(query.code), isCodeComplete: tidyCode(query.code).length === CODE_LENGTH });
  },

  onShow() {
    void this.reload();
  },

  onRetry() {
    this.setData({ face: faceOf('loading') });
    void this.reload();
  },

  onCodeInput(event: WechatMiniprogram.Input) {
    const code = tidyCode(event.detail.value);
    this.setData({ code, isCodeComplete: code.length === CODE_LENGTH, notice: '' });
  },

  onPhoneInput(event: WechatMiniprogram.Input) {
    const phone = event.detail.value;
    this.setData({ phone, isPhoneValid: parsePhone(phone) !== null, notice: '' });
  },

  onContractTap() {
    wx.openPrivacyContract({});
  },

  /** WeChat's own sheet opens once the code is there; before that the tap only says what is missing. */
  onWechatTap() {
    if (!this.data.isCodeComplete) this.setData({ notice: '请先输入 8 位邀请码' });
  },

  /** `code` is absent when the person refused or the quota is used up: then the number can still be typed. */
  onWechatPhone(event: WechatMiniprogram.CustomEvent<{ code?: string }>) {
    const { code } = event.detail;
    if (code === undefined || code === '') this.setData({ notice: '没有取得微信手机号，你可以在下面输入登记的手机号' });
    else void this.join({ phoneCode: code, phone: null });
  },

  onTypedJoinTap() {
    const phone = parsePhone(this.data.phone);
    if (phone === null || !this.data.isCodeComplete) return;
    wx.requirePrivacyAuthorize({
      success: () => { void this.join({ phoneCode: null, phone }); },
      fail: () => { this.setData({ notice: '同意隐私保护指引后才能加入：手机号用来核对邀请' }); },
    });
  },

  async join(proof: PhoneProof) {
    if (this.data.sending !== '') return;
    this.setData({ sending: proof.phone === null ? 'wechat' : 'typed', notice: '' });
    const result = await callCloud('staff.join', { requestId: this.requestId, invitationCode: this.data.code, ...proof });
    this.setData({ sending: '' });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    keepSession(result.data);
    void wx.showToast({ title: '欢迎加入', icon: 'success', duration: WELCOME_MS });
    setTimeout(() => { void wx.reLaunch({ url: urls.tasks }); }, WELCOME_MS);
  },

  /** Whoever works here already has nothing to do on this page. */
  async reload() {
    const session = await refreshSession();
    if (!session.ok) this.setData({ face: faceAfterFailure(session.error, this.data.face) });
    else if (session.data.kind === 'member') void wx.reLaunch({ url: urls.tasks });
    else this.setData({ face: faceOf('ready') });
  },
});
