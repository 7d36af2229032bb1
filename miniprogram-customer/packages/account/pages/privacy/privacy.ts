import { DATA_USES, MESSAGE_NAMES } from '../../privacy-view';

/** Says what is kept and why. All of it is written in the app, so the page has one face and needs no network. */
Page({
  data: { uses: DATA_USES, messages: MESSAGE_NAMES },

  onContractTap() {
    wx.openPrivacyContract({ fail: () => { void wx.showToast({ title: '暂时打不开隐私保护指引，请稍后再试', icon: 'none' }); } });
  },

  onSettingsTap() {
    wx.openSetting({ withSubscriptions: true, fail: () => undefined });
  },
});
