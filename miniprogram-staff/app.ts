import { syncOutbox } from './services/own-outbox';

/** Start of the dealership staff's app. Who is signed in lives in services/session, not here. */
App({
  onLaunch() {
    wx.onNetworkStatusChange(({ isConnected }) => {
      if (isConnected) void syncOutbox();
    });
  },

  onShow() {
    void syncOutbox();
  },
});
