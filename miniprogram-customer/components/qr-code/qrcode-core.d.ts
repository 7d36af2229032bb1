/** The part of `qrcode` that needs neither canvas nor file system; the package's own types describe its front door only. */
declare module 'qrcode/lib/core/qrcode' {
  export { create } from 'qrcode';
}
