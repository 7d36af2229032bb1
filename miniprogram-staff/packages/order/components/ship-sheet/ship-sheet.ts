import { COMPANY_CHOICES, companyOf, trackingOf } from '../../parcel';
import { scanTracking } from '../../scan-tracking';

/**
 * A sheet to send a parcel: which company, which number, typed or read from the label.
 *
 * Fires `confirm` {companyCode, trackingNumber} and `close`; the page holds `isOpen` and `isSending`. Each opening starts empty.
 */
Component({
  properties: {
    isOpen: { type: Boolean, value: false },
    isSending: { type: Boolean, value: false },
  },
  data: { companies: COMPANY_CHOICES, companyCode: '', number: '', problem: '' },
  observers: {
    isOpen(isOpen: boolean) {
      if (isOpen) this.setData({ companyCode: '', number: '', problem: '' });
    },
  },
  methods: {
    onCompanyChoose(event: WechatMiniprogram.CustomEvent<{ id: string }>) {
      this.setData({ companyCode: event.detail.id });
    },
    onNumberInput(event: WechatMiniprogram.Input) {
      this.takeNumber(event.detail.value);
    },
    async onScanTap() {
      const scanned = await scanTracking();
      if (scanned?.number === null) void wx.showToast({ title: '没有识别到运单号，请手动输入', icon: 'none' });
      else if (scanned) this.takeNumber(scanned.number);
    },
    onConfirmTap() {
      const { companyCode, number, isSending } = this.data;
      const trackingNumber = trackingOf(number);
      if (trackingNumber === null) this.setData({ problem: '运单号是 6 到 32 位字母或数字，请核对' });
      else if (companyCode !== '' && !isSending) this.triggerEvent('confirm', { companyCode, trackingNumber });
    },
    onClose() {
      this.triggerEvent('close');
    },
    /** Some numbers tell their company; what was chosen by hand stays. */
    takeNumber(number: string) {
      this.setData({ number, problem: '', companyCode: this.data.companyCode || companyOf(number) });
    },
  },
});
