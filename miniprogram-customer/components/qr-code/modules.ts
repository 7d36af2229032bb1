import { create } from 'qrcode/lib/core/qrcode';

/** Light modules around a code, without which scanners do not find it. */
export const QUIET_MODULES = 4;

/** A dark square of a code, in modules from the top left, quiet zone included. */
export interface DarkModule {
  x: number;
  y: number;
}

/** A code as dark squares on a light ground of `size` × `size` modules. */
export interface CodeModules {
  size: number;
  dark: DarkModule[];
}

/**
 * The modules of a QR code with a quarter of its area to spare, so that scratches and dim screens do no harm.
 *
 * @param text capital letters and digits; anything else needs TextEncoder, which phones do not have
 */
export function codeModules(text: string): CodeModules {
  const { size, data } = create(text, { errorCorrectionLevel: 'Q' }).modules;
  const dark: DarkModule[] = [];
  for (let y = 0; y < size; y += 1) {
    for (let x = 0; x < size; x += 1) {
      if (data[y * size + x]) dark.push({ x: x + QUIET_MODULES, y: y + QUIET_MODULES });
    }
  }
  return { size: size + 2 * QUIET_MODULES, dark };
}
