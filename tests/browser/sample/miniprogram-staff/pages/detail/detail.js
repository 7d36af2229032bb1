Page({
  data: { id: '', scene: 0, param: '' },
  onLoad(query) {
    this.setData({ id: query.id || '', param: decodeURIComponent(query.scene || ''), scene: wx.getLaunchOptionsSync().scene });
  },
});
