/** Scope of writing to the photo album, as WeChat names it. */
const ALBUM_SCOPE = 'scope.writePhotosAlbum';

/**
 * Saves a picture from the cloud to the phone's album. Somebody who once refused is led to the settings, because WeChat does not ask
 * twice.
 *
 * @returns whether the picture is in the album now
 */
export async function savePicture(url: string): Promise<boolean> {
  try {
    const { tempFilePath } = await download(url);
    await wx.saveImageToPhotosAlbum({ filePath: tempFilePath });
    return true;
  } catch {
    const { authSetting } = await wx.getSetting();
    if (authSetting[ALBUM_SCOPE] !== false) return false;
    const answer = await wx.showModal({ title: '需要相册权限', content: '请在设置里允许保存到相册，再试一次。', confirmText: '去设置' });
    if (answer.confirm) await wx.openSetting();
    return false;
  }
}

/** `wx.downloadFile` answers with a task, not with a promise. */
function download(url: string): Promise<WechatMiniprogram.DownloadFileSuccessCallbackResult> {
  return new Promise((resolve, reject) => {
    wx.downloadFile({ url, success: resolve, fail: (failure) => reject(new Error(failure.errMsg)) });
  });
}
