import QrReader from 'jsqr';
import { codeModules, QUIET_MODULES } from './modules';

test('a scanner reads what was written', () => {
  const scale = 4;
  const { size, dark } = codeModules('HX123456789012');
  const width = size * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  for (const { x, y } of dark) {
    for (let row = 0; row < scale; row += 1) {
      for (let column = 0; column < scale; column += 1) pixels.fill(0, ((y * scale + row) * width + x * scale + column) * 4, ((y * scale + row) * width + x * scale + column) * 4 + 3);
    }
  }
  expect(QrReader(pixels, width, width)?.data).toBe('HX123456789012');
});

test('the quiet zone is light', () => {
  const { size, dark } = codeModules('HX123456789012');
  expect(dark.filter(({ x, y }) => Math.min(x, y) < QUIET_MODULES || Math.max(x, y) >= size - QUIET_MODULES)).toEqual([]);
});
