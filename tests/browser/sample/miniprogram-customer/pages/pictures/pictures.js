Page({
  data: { picture: '', album: [], news: '' },
  onLoad() { wx.cloud.init(); },
  tell(line) { this.setData({ news: `${this.data.news}${line};` }); },
  onLoaded({ detail }) { this.tell(`loaded ${detail.width}×${detail.height}`); },
  onFailed({ detail }) { this.tell(`failed ${detail.errMsg}`); },
  onPreview() { wx.previewImage({ urls: this.data.album, current: this.data.album[0] }); },
  async onMeasure() {
    const { width, height, type } = await wx.getImageInfo({ src: this.data.picture });
    this.tell(`measured ${width}×${height} ${type}`);
  },
  async onPhoto() {
    try {
      const { tempFiles } = await wx.chooseMedia({ count: 2, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] });
      const sent = await Promise.all(tempFiles.map(({ tempFilePath }, index) => (
        wx.cloud.uploadFile({ cloudPath: `photos/${index}.${tempFilePath.split('.').pop()}`, filePath: tempFilePath }))));
      this.setData({ album: sent.map(({ fileID }) => fileID), picture: sent[0].fileID });
      this.tell(sent.map(({ fileID }) => fileID).join(','));
    } catch (error) {
      this.tell(error.errMsg);
    }
  },
});
