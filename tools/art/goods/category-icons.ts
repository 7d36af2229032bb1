import { FOLDERS } from '../picture';
import type { Picture } from '../picture';
import { box, disc, drawing, fill, line, linear, tag } from '../svg';

const SIZE = 144;
const BLUE = '#0B5FE0';
const SKY = '#A9CBFA';
const DEEP = '#084BB3';
const LIT = 'url(#lit)';

/** Two-tone glyphs within a margin of 32; the deeper tone carries the shape, the lighter one what belongs to it. */
const GLYPHS: Record<string, string> = {
  care: fill('M72 30C90 54 104 70 104 86A32 32 0 0 1 40 86C40 70 54 54 72 30Z', LIT) + line('M55 88Q57 102 70 106', '#FFFFFF', 6) + disc([104, 44, 9], SKY),
  accessories: line('M40 70H104M72 70V106', '#7FB0FA', 12) + disc([72, 72, 39], 'none', { stroke: LIT, 'stroke-width': 12 }) + box([57, 58, 30, 28, 11], DEEP) + line('M42 54A36 36 0 0 1 60 38', '#FFFFFF', 4, { opacity: 0.7 }),
  packages: box([36, 54, 72, 60, 10], LIT) + box([30, 44, 84, 22, 8], DEEP) + box([64, 44, 16, 70], SKY) + line('M72 42C60 24 44 26 46 36C48 44 62 44 72 42C82 44 96 44 98 36C100 26 84 24 72 42Z', BLUE, 6),
  life: fill('M40 52H94V92Q94 110 76 110H58Q40 110 40 92Z', LIT) + line('M96 62H100Q110 62 110 73T100 84H96', BLUE, 7) + line('M54 40Q50 34 54 28M68 40Q64 34 68 28M82 40Q78 34 82 28', SKY, 6) + line('M52 66V88', '#FFFFFF', 6, { opacity: 0.85 }) + line('M38 118H98', SKY, 6),
  safety: fill('M72 26L108 38V70Q108 102 72 118Q36 102 36 70V38Z', LIT) + fill('M72 26L108 38V70Q108 102 72 118Z', DEEP, { opacity: 0.45 }) + line('M56 72L68 84L90 60', '#FFFFFF', 8),
};

/** Icons of the sample categories. */
export function categoryIcons(): Picture[] {
  return Object.entries(GLYPHS).map(([name, glyph]) => ({
    path: `${FOLDERS.goods}/category-${name}.svg`,
    content: drawing(SIZE, SIZE, [
      tag('defs', {}, linear('tint', [0, 0, SIZE, SIZE], [[0, '#F1F6FF'], [1, '#DCE9FE']]) + linear('lit', [40, 26, 104, 118], [[0, '#4C8DF3'], [1, BLUE]])),
      box([0, 0, SIZE, SIZE, 40], 'url(#tint)'), glyph,
    ]),
  }));
}
