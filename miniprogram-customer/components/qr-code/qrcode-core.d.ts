/**
 * The part of `qrcode` that needs neither canvas nor file system, as far as it is used. The package's own types describe its front
 * door only and bring Node's along, which phones do not have.
 */
declare module 'qrcode/lib/core/qrcode' {
  export function create(text: string, options: { errorCorrectionLevel: 'L' | 'M' | 'Q' | 'H' }): { modules: { size: number; data: Uint8Array } };
}
