import type { FinanceApplication } from '@shared/domain/application/model';
import type { TimelineItem } from '../../../../components/timeline/timeline';
import { callCloud } from '../../../../services/cloud';
import { newRequestId, now } from '../../../../services/clock';
import type { ConsultantView } from '../../../../services/consultant-view';
import { callPhone } from '../../../../services/contact';
import { consultantInCharge } from '../../../../services/own-consultant';
import { faceOf } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
import { showRefusal } from '../../../../services/refusal';
import { urls } from '../../../../services/urls';
import type { AmountRow } from '../../../../components/amount-rows/amount-rows';
import { toApplicationHead, toSteps, toTermRows, type ApplicationHead } from '../../view';

/** What of an application stands on the page. */
interface DetailView {
  head: ApplicationHead;
  rows: AmountRow[];
  steps: TimelineItem[];
}

Page({
  data: {
    face: faceOf('loading'),
    head: null as ApplicationHead | null,
    rows: [] as AmountRow[],
    steps: [] as TimelineItem[],
    consultant: null as ConsultantView | null,
    isSending: false,
  },

  applicationId: '',
  requestId: '',

  onLoad(query: { id?: string }) {
    this.applicationId = query.id ?? '';
    this.requestId = newRequestId();
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
    if (this.data.consultant) callPhone(this.data.consultant.phone);
  },

  onConsultantTap() {
    void wx.navigateTo({ url: urls.consultant });
  },

  async onWithdrawTap() {
    if (this.data.isSending) return;
    const { confirm } = await wx.showModal({ title: '撤回这份申请？', content: '撤回后门店将停止办理，需要时可以重新申请。', confirmText: '撤回申请', cancelText: '再想想' });
    if (!confirm) return;
    this.setData({ isSending: true });
    const result = await callCloud('application.withdraw', { requestId: this.requestId, applicationId: this.applicationId });
    this.setData({ isSending: false });
    if (result.ok) {
      this.setData(toView(result.data));
      return;
    }
    showRefusal(result.error);
    if (result.error.code === 'APPLICATION_STATUS_CHANGED') await this.reload();
  },

  async reload() {
    const result = await load(this, () => callCloud('application.get', { applicationId: this.applicationId }));
    if (!result) return;
    const consultant = await consultantInCharge(result.consultantId);
    this.setData({ face: faceOf('ready'), consultant, ...toView(result) });
  },
});

function toView(application: FinanceApplication): DetailView {
  return { head: toApplicationHead(application), rows: toTermRows(application.terms), steps: toSteps(application, now()) };
}
