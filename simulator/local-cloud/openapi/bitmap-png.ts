import { deflateSync } from 'node:zlib';

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PIXELS_PER_BYTE = 8;
/** CRC-32 of every byte, as PNG asks for; `node:zlib` has it only from Node 20.15. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** A square black and white picture: `isDark` is asked for each module, margins of light modules included by the caller. */
export interface Bitmap {
  /** Modules per side. */
  size: number;
  /** Row and column count from the top left. */
  isDark: (row: number, column: number) => boolean;
}

/**
 * The bitmap as PNG of `pixels` × `pixels`, one bit each.
 *
 * Written by hand, because a general writer filters four bytes a pixel in plain JavaScript, which takes seconds where
 * globals are slow (inside a test's sandbox), for pictures that have two colours.
 */
export function bitmapPng(bitmap: Bitmap, pixels: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(pixels, 0);
  header.writeUInt32BE(pixels, 4);
  // One bit of grey per pixel; compression, filter and interlace stay at their only or plainest value.
  header.writeUInt8(1, 8);
  return Buffer.concat([SIGNATURE, chunk('IHDR', header), chunk('IDAT', deflateSync(rowsOf(bitmap, pixels))), chunk('IEND', Buffer.alloc(0))]);
}

/** Each row begins with the byte of its filter, 0 for none; a set bit is white. */
function rowsOf({ size, isDark }: Bitmap, pixels: number): Buffer {
  const rowBytes = 1 + Math.ceil(pixels / PIXELS_PER_BYTE);
  const modules = Array.from({ length: pixels }, (_, pixel) => Math.floor(pixel * size / pixels));
  const drawn = new Map<number, Buffer>();
  const drawRow = (row: number): Buffer => {
    const bytes = Buffer.alloc(rowBytes);
    modules.forEach((column, x) => {
      if (isDark(row, column)) return;
      const at = 1 + Math.floor(x / PIXELS_PER_BYTE);
      bytes[at] = (bytes[at] ?? 0) | (0x80 >> (x % PIXELS_PER_BYTE));
    });
    drawn.set(row, bytes);
    return bytes;
  };
  return Buffer.concat(modules.map((row) => drawn.get(row) ?? drawRow(row)));
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  body.copy(framed, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}

function crc32(bytes: Buffer): number {
  let value = 0xffffffff;
  for (const byte of bytes) value = (CRC_TABLE[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
