import { newRequestId } from './clock';
import { uploadFile } from './cloud';
import { currentSession } from './session';

/**
 * Lets the person take or choose pictures, made smaller by WeChat.
 *
 * @returns their paths on the phone, empty when the person left without choosing
 */
export async function choosePictures(count: number): Promise<string[]> {
  try {
    const { tempFiles } = await wx.chooseMedia({ count, mediaType: ['image'], sizeType: ['compressed'], sourceType: ['album', 'camera'] });
    return tempFiles.map((file) => file.tempFilePath);
  } catch {
    // Leaving the chooser, or declining camera and album, is an answer and no fault.
    return [];
  }
}

/** Sends one picture to the cloud, under the person's own folder of `purpose`; its file id, or null when it did not get through. */
export async function sendPicture(purpose: 'reviews' | 'refunds', filePath: string): Promise<string | null> {
  const extension = /\.(png|webp|jpe?g)$/i.exec(filePath)?.[1] ?? 'jpg';
  try {
    return await uploadFile(`${purpose}/${currentSession()?.profile.id ?? 'unknown'}/${newRequestId()}.${extension.toLowerCase()}`, filePath);
  } catch {
    return null;
  }
}

/** Shows pictures full screen, starting with one of them. */
export function showPictures(urls: readonly string[], current: string): void {
  wx.previewImage({ urls: [...urls], current, fail: () => undefined });
}
