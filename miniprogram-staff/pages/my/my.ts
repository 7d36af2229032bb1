import { callCloud } from '../../services/cloud';
import { newRequestId } from '../../services/clock';
import { entriesFor, type Entry } from '../../services/entries';
import { openPage } from '../../services/open-page';
import { setDuty, switchStore } from '../../services/own-desk';
import { faceOf } from '../../services/page-face';
import { load } from '../../services/page-load';
import { showRefusal } from '../../services/refusal';
import { currentProfile, keepSession, refreshSession } from '../../services/session';
import { showUnread } from '../../services/unread';
import { toProfileView, type ProfileView } from './view';

Page({
  data: {
    face: faceOf('loading'),
    profile: null as ProfileView | null,
    entries: [] as Entry[],
    isSavingDuty: false,
    isEditing: false,
    isSaving: false,
  },
  /** Request of the introduction being written: one intention, however often it is tried. */
  introductionRequestId: '',

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

  async onDutyChange(event: WechatMiniprogram.CustomEvent<{ value: boolean }>) {
    if (this.data.isSavingDuty) return;
    this.setData({ isSavingDuty: true, 'profile.isOnDuty': event.detail.value });
    await setDuty(event.detail.value);
    const profile = currentProfile();
    this.setData({ isSavingDuty: false, profile: profile && toProfileView(profile) });
  },

  async onStoreTap() {
    if (!this.data.profile?.canSwitchStore) return;
    const moved = await switchStore();
    if (moved) await this.reload();
  },

  onIntroductionTap() {
    this.introductionRequestId = newRequestId();
    this.setData({ isEditing: true });
  },

  onIntroductionClose() {
    this.setData({ isEditing: false });
  },

  async onIntroductionSave(event: WechatMiniprogram.CustomEvent<{ introduction: string }>) {
    this.setData({ isSaving: true });
    const result = await callCloud('profile.saveIntroduction', { requestId: this.introductionRequestId, introduction: event.detail.introduction });
    this.setData({ isSaving: false });
    if (!result.ok) {
      showRefusal(result.error);
      return;
    }
    keepSession(result.data);
    const profile = currentProfile();
    this.setData({ isEditing: false, profile: profile && toProfileView(profile) });
  },

  onEntrySelect(event: WechatMiniprogram.CustomEvent<{ url: string }>) {
    openPage(event.detail.url);
  },

  onPrivacyTap() {
    wx.openPrivacyContract({});
  },

  onAboutTap() {
    const { miniProgram } = wx.getAccountInfoSync();
    const version = miniProgram.version === '' ? '开发版' : miniProgram.version;
    void wx.showModal({ title: '关于远途门店', content: `远途汽车门店同事使用的工作台。\n版本 ${version}`, showCancel: false, confirmText: '知道了' });
  },

  async reload() {
    const result = await load(this, () => refreshSession());
    if (!result) return;
    const profile = currentProfile();
    if (!profile) return;
    this.setData({ face: faceOf('ready'), profile: toProfileView(profile), entries: entriesFor(profile.roles) });
    if (result.kind === 'member') showUnread(result.unreadCount);
  },
});
