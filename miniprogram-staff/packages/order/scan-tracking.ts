import { trackingOf } from './parcel';

/** Reads the label of a parcel with the camera: `number` is null when the picture is something else, all is null when the colleague turned back. */
export async function scanTracking(): Promise<{ number: string | null } | null> {
  try {
    const { result } = await wx.scanCode({ scanType: ['barCode', 'qrCode'] });
    return { number: trackingOf(result) };
  } catch {
    return null;
  }
}
