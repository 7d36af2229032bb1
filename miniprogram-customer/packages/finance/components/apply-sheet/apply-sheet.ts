import { authorisePhone, phoneEntryOf, typedPhoneEntry, type PhoneEntry } from '../../../../services/phone-entry';

/** What the sheet hands over. */
export interface Applicant {
  name: string;
  phone: PhoneEntry;
}

/**
 * Who applies: name and number, filled in as far as known. Fires `submit` {name, phone} and `close`.
 *
 * `title` says what for, `summary` what was worked out; the page holds `isOpen` and `isSending`.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    isSending: { type: Boolean, value: false },
    title: { type: String, value: '' },
    summary: { type: String, value: '' },
    name: { type: String, value: '' },
    knownPhone: { type: String, value: '' },
  },
  data: { applicantName: '', phone: phoneEntryOf({ phone: null }) },
  observers: {
    name(name: string) {
      if (this.data.applicantName === '') this.setData({ applicantName: name });
    },
    knownPhone(knownPhone: string) {
      if (knownPhone !== '') this.setData({ phone: phoneEntryOf({ phone: knownPhone }) });
    },
  },
  methods: {
    onNameChange(event: { detail: string }) {
      this.setData({ applicantName: event.detail });
    },
    onPhoneChange(event: WechatMiniprogram.CustomEvent<{ value: string; phone: string | null }>) {
      this.setData({ phone: typedPhoneEntry(event.detail) });
    },
    async onPhoneAuthorise(event: WechatMiniprogram.CustomEvent<{ code: string }>) {
      this.setData({ phone: await authorisePhone(event.detail.code, this.data.phone) });
    },
    onSubmitTap() {
      const { applicantName, phone } = this.data;
      const applicant: Applicant = { name: applicantName.trim(), phone };
      this.triggerEvent('submit', applicant);
    },
    onClose() {
      this.triggerEvent('close');
    },
  },
});
