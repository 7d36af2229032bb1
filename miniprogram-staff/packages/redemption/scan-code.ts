import { codeOfQr } from '@shared/domain/redemption/code-text';

/** Reads a customer's code with the camera: `code` is null when the picture is another one, all is null when the clerk turned back. */
export async function scanCode(): Promise<{ code: string | null } | null> {
  try {
    const { result } = await wx.scanCode({ onlyFromCamera: true, scanType: ['qrCode'] });
    return { code: codeOfQr(result) };
  } catch {
    return null;
  }
}
