import { callCloud } from '../../../../services/cloud';
import { callPhone } from '../../../../services/contact';
import { faceOf, faceOfCount } from '../../../../services/page-face';
import { load } from '../../../../services/page-load';
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
    const result = await load(this, () => callCloud('staff.list', {}));
    if (!result) return;
    const colleagues = toColleagues(result.staff, currentProfile()?.id ?? '');
    this.setData({ face: faceOfCount(colleagues.length), colleagues });
  },
});
