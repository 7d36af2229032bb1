const text = (value) => JSON.stringify(value);

Page({
  data: { answer: '' },
  show(value) { this.setData({ answer: text(value) }); },
  report(promise) { promise.then((value) => this.show(value), (error) => this.show({ errMsg: error.errMsg })); },
  onDetail() { wx.navigateTo({ url: '../detail/detail?id=7' }); },
  onCall() { wx.cloud.init(); this.report(wx.cloud.callFunction({ name: 'customer-api', data: { action: 'ping' } })); },
  onSubscribe() { this.report(wx.requestSubscribeMessage({ tmplIds: ['TEMPLATE-A', 'TEMPLATE-B'] })); },
  onLateSubscribe() { setTimeout(() => this.report(wx.requestSubscribeMessage({ tmplIds: ['TEMPLATE-A'] })), 1300); },
  onPay() { this.report(wx.requestPayment({ timeStamp: '1', nonceStr: 'n', package: 'prepay_id=wx1', signType: 'MD5', paySign: 's' })); },
  onScan() { this.report(wx.scanCode({})); },
  onLocate() { this.report(wx.getLocation({ type: 'gcj02' })); },
  onModal() { this.report(wx.showModal({ title: '确认预约', content: '周三 10:00，城东店' })); },
  onTime() { this.show(new Date().toISOString()); },
  onShareAppMessage() { return { title: '一起来看车', path: '/pages/detail/detail?id=9' }; },
});
