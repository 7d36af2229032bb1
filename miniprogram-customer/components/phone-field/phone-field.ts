import { parsePhone } from '@shared/core/phone';

/** What WeChat's phone button answers; `code` is absent when the person refused or the quota is used up. */
interface PhoneButtonDetail {
  code?: string;
}

const PHONE_LENGTH = 11;

/**
 * A phone number: one tap through WeChat (consent to the privacy contract included), or typed.
 *
 * `reason` says why the number is wanted. Fires `authorise` {code} — a single-use code the cloud exchanges for the number —
 * and `change` {value, phone}: the typed text and the valid number, or null while it is not one.
 */
Component({
  properties: {
    value: { type: String, value: '' },
    reason: { type: String, value: '仅用于门店就本次服务与您联系' },
    isTypingOnly: { type: Boolean, value: false },
  },
  data: { fault: '', notice: '' },
  methods: {
    onAuthorise(event: WechatMiniprogram.CustomEvent<PhoneButtonDetail>) {
      const { code } = event.detail;
      if (code === undefined || code === '') {
        this.setData({ notice: '没有取得微信手机号，您可以直接输入' });
        return;
      }
      this.setData({ notice: '', fault: '' });
      this.triggerEvent('authorise', { code });
    },
    onInput(event: { detail: string }) {
      const value = event.detail;
      this.setData({ fault: '' });
      this.triggerEvent('change', { value, phone: parsePhone(value) });
    },
    onBlur() {
      const { value } = this.data;
      const isFaulty = value !== '' && parsePhone(value) === null;
      this.setData({ fault: isFaulty ? `请输入 ${PHONE_LENGTH} 位手机号` : '' });
    },
  },
});
