import { inflateSync } from 'node:zlib';
import { bitmapPng } from './bitmap-png';

const chequered = { size: 3, isDark: (row: number, column: number) => (row + column) % 2 === 0 };

/** The chunks of a PNG by type. */
function chunksOf(png: Buffer): Map<string, Buffer> {
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < png.length;) {
    const end = at + 8 + png.readUInt32BE(at);
    chunks.set(png.toString('latin1', at + 4, at + 8), png.subarray(at + 8, end));
    at = end + 4;
  }
  return chunks;
}

/** Rows of a one-bit picture as text, `#` for black. */
function pictureOf(png: Buffer): string[] {
  const chunks = chunksOf(png);
  const header = chunks.get('IHDR') ?? Buffer.alloc(0);
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)];
  expect([...header.subarray(8)]).toEqual([1, 0, 0, 0, 0]);
  const bytes = inflateSync(chunks.get('IDAT') ?? Buffer.alloc(0));
  const rowBytes = 1 + Math.ceil(width / 8);
  expect(bytes).toHaveLength(height * rowBytes);
  return Array.from({ length: height }, (_, y) => Array.from({ length: width }, (__, x) =>
    ((bytes.readUInt8(y * rowBytes + 1 + (x >> 3)) & (0x80 >> (x & 7))) === 0 ? '#' : '.')).join(''));
}

test('every module becomes a square of pixels', () => {
  expect(pictureOf(bitmapPng(chequered, 6))).toEqual(['##..##', '##..##', '..##..', '..##..', '##..##', '##..##']);
});

test('a width that is no multiple of the modules is filled to the last pixel', () => {
  const rows = pictureOf(bitmapPng(chequered, 10));
  expect(rows).toHaveLength(10);
  expect(rows[0]).toBe('####...###');
  expect(rows.at(-1)).toBe('####...###');
});

test('it begins as a PNG and ends as one', () => {
  const png = bitmapPng(chequered, 3);
  expect([...png.subarray(0, 8)]).toEqual([137, 80, 78, 71, 13, 10, 26, 10]);
  expect([...chunksOf(png).keys()]).toEqual(['IHDR', 'IDAT', 'IEND']);
});

test('a chunk ends with the checksum that every PNG reader knows of it', () => {
  const png = bitmapPng(chequered, 3);
  // Of a header of 3 × 3 pixels with one bit of grey, and of the empty chunk every PNG ends with.
  expect(png.toString('hex', 29, 33)).toBe('7e538812');
  expect(png.toString('hex', png.length - 4)).toBe('ae426082');
});
