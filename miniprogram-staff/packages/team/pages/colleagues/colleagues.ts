import { admit } from '../../../../services/admission';
import { callCloud } from '../../../../services/cloud';
import { callPhone } from '../../../../services/contact';
import { faceAfterFailure, faceOf, faceOfCount } from '../../../../services/page-face';
import { currentProfile } from '../../../../services/session';
import { toColleagues, type ColleagueView } from '../../view';

Page({
  data: {
    face: faceOf('loading'),
    colleagues: [] as ColleagueView[],
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

  onCall(event: WechatMiniprogram.CustomEvent<object, object, { phone: string }>) {
    callPhone(event.currentTarget.dataset.phone);
  },

  async reload() {
    const session = await admit();
    if (!session) return;
    const result = session.ok ? await callCloud('staff.list', {}) : session;
    if (!result.ok) {
      this.setData({ face: faceAfterFailure(result.error, this.data.face) });
      return;
    }
    const colleagues = toColleagues(result.data.staff, currentProfile()?.id ?? '');
    this.setData({ face: faceOfCount(colleagues.length), colleagues });
  },
});
