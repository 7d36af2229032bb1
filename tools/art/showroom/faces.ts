import { blur, box, disc, drawing, fill, group, line, linear, oval, radial, round, tag } from '../svg';
import { brightness } from '../colour';
import { paintOf } from '../cars/paint';
import type { Lacquer, Paint } from '../cars/paint';
import { brandMark } from '../icons/tabs';

/** Size of every gallery picture. */
export const GALLERY = { width: 750, height: 480 } as const;

/** The face of a series: heights of its lines (ground at 424), half its width, and the signature of lamps and grille. */
export interface Face {
  roofY: number;
  beltY: number;
  bonnetY: number;
  chinY: number;
  half: number;
  roofHalf: number;
  grille: 'shield' | 'wide' | 'bars' | 'closed';
  lamp: 'blade' | 'split';
  hasRails: boolean;
}

const GROUND_Y = 424;
const CENTRE_X = GALLERY.width / 2;

/** A plain studio with a soft horizon. */
export function studio(): string {
  return box([0, 0, GALLERY.width, GALLERY.height], 'url(#wall)') + fill(`M0 372H750V480H0Z`, 'url(#floor)') + oval([375, 120, 360, 150], 'url(#lamp)');
}

/** Gradients of the studio. */
export function studioDefs(): string[] {
  return [
    linear('wall', [0, 0, 0, 372], [[0, '#CBD3DD'], [1, '#EEF1F5']]),
    linear('floor', [0, 372, 0, 480], [[0, '#D3DAE2'], [1, '#F2F4F7']]),
    radial('lamp', [[0, '#ffffff', 0.85], [1, '#ffffff', 0]]),
  ];
}

function cabin(face: Face, paint: Paint): string {
  const { roofY: r, beltY: b, half, roofHalf } = face;
  const foot = half - 42;
  return [
    face.hasRails ? fill(`M${roofHalf - 16} ${r - 6}h8l6 16h-12Z`, '#8b949e') : '',
    fill(`M-1 ${r}H${roofHalf - 26}C${roofHalf - 4} ${r} ${roofHalf + 8} ${r + 8} ${roofHalf + 16} ${r + 22}L${foot + 4} ${b + 6}H-1Z`, paint.light),
    fill(`M-1 ${r}H${roofHalf - 26}C${roofHalf - 10} ${r} ${roofHalf} ${r + 4} ${roofHalf + 6} ${r + 10}H-1Z`, paint.sky),
    fill(`M-1 ${r + 13}H${roofHalf - 24}C${roofHalf - 8} ${r + 13} ${roofHalf - 2} ${r + 18} ${roofHalf + 4} ${r + 28}L${foot - 16} ${b + 2}C${foot - 60} ${b + 12} 40 ${b + 16} -1 ${b + 16}Z`, 'url(#glass)'),
    fill(`M0 ${b - 26}h34q10 0 10 12v24H-1Z`, '#000', { opacity: 0.22 }),
    fill(`M${foot - 2} ${b - 8}q10-18 36-16q14 2 12 16q-2 14-16 14q-20 0-32-6Z`, paint.base, { stroke: paint.shade, 'stroke-width': 1 }), line(`M${foot + 6} ${b - 14}q10-9 26-7`, '#fff', 1.6, { opacity: paint.gloss }),
  ].join('');
}

function grille(face: Face): string {
  const { bonnetY: h, chinY: c } = face;
  const low = Math.min(h + 76, c - 36);
  if (face.grille === 'closed') return line(`M-1 ${h + 16}H${face.half - 62}`, '#EAF4FF', 4) + line(`M-1 ${h + 16}H${face.half - 62}`, '#9cd0ff', 9, { opacity: 0.4, filter: 'url(#soft)' });
  const width = { shield: 78, wide: 108, bars: 92 }[face.grille];
  const path = `M-1 ${h + 10}H${width}L${width + 6} ${h + 18}L${width - 18} ${low}H-1`;
  const bars = face.grille === 'wide'
    ? [0, 1, 2, 3].map((row) => `M-1 ${h + 24 + row * 14}H${width - 2 - row * 4}`).join('')
    : Array.from({ length: 6 }, (_, bar) => `M${6 + (bar * (width - 27)) / 5} ${h + 18}V${low - 6}`).join('');
  return fill(path, '#0d1014') + line(path, '#c9cfd6', 2.4) + line(bars, face.grille === 'bars' ? '#c9cfd6' : '#4a525c', face.grille === 'bars' ? 3.4 : 2.4);
}

function lamps(face: Face): string {
  const { bonnetY: h, half } = face;
  const inner = half - 80;
  const glass = face.lamp === 'blade'
    ? `M${inner} ${h + 8}L${half - 8} ${h - 12}C${half - 2} ${h - 4} ${half - 2} ${h + 8} ${half - 6} ${h + 16}L${inner + 18} ${h + 22}Q${inner + 2} ${h + 20} ${inner} ${h + 8}Z`
    : `M${inner + 6} ${h - 2}L${half - 8} ${h - 18}L${half - 5} ${h - 4}L${inner + 10} ${h + 8}ZM${inner + 26} ${h + 30}L${half - 6} ${h + 22}L${half - 9} ${h + 54}L${inner + 36} ${h + 56}Z`;
  const led = face.lamp === 'blade' ? `M${inner + 8} ${h + 9}L${half - 12} ${h - 7}` : `M${inner + 12} ${h + 2}L${half - 12} ${h - 10}`;
  const beam = face.lamp === 'blade' ? h + 8 : h + 40;
  const reach = face.lamp === 'blade' ? 30 : 17;
  return fill(glass, '#171c22') + fill(glass, 'url(#lens)', { opacity: 0.5 })
    + disc([half - 20 - reach, beam + 1, 6.5], '#dfeaf5') + disc([half - 20 - reach / 3, beam - 2, 6.5], '#dfeaf5')
    + line(led, '#fff', 3.4) + line(led, '#bfe0ff', 9, { opacity: 0.5, filter: 'url(#soft)' });
}

function nosePath({ beltY: b, chinY: c, half }: Face): string {
  return `M-1 ${b + 12}C60 ${b + 12} ${half - 70} ${b + 6} ${half - 44} ${b}C${half - 22} ${b + 6} ${half - 8} ${b + 22} ${half - 4} ${b + 42}`
    + `C${half + 4} ${b + 72} ${half + 3} ${c - 50} ${half} ${c - 30}C${half - 3} ${c - 8} ${half - 14} ${c} ${half - 36} ${c}H-1Z`;
}

function nose(face: Face, paint: Paint): string {
  const { beltY: b, bonnetY: h, chinY: c, half } = face;
  return [
    fill(nosePath(face), 'url(#skin)'),
    fill(`M0 ${b + 16}C60 ${b + 16} ${half - 90} ${b + 10} ${half - 58} ${b + 4}L${half - 92} ${h - 2}C60 ${h + 4} 30 ${h + 5} 0 ${h + 5}Z`, '#fff', { opacity: paint.gloss * 0.3 }),
    line(`M${half - 60} ${b + 8}C${half - 70} ${h - 30} ${half - 84} ${h - 10} ${half - 96} ${h + 2}M-1 ${h + 6}C40 ${h + 6} ${half - 110} ${h + 4} ${half - 86} ${h - 2}`, '#05070a', 1.6, { opacity: 0.55 }),
    line(`M50 ${b + 24}C48 ${h - 24} 44 ${h - 10} 40 ${h}`, '#fff', 2, { opacity: paint.gloss * 0.5 }),
    group([oval([half, (h + c) / 2, 26, 74], '#000', { opacity: paint.dusk * 0.8, filter: 'url(#wide)' })], { 'clip-path': 'url(#body)' }),
    fill(`M-1 ${c - 26}H${half - 84}L${half - 74} ${c - 8}H-1Z`, '#0d1014'), fill(`M${half - 58} ${c - 50}L${half - 10} ${c - 58}L${half - 13} ${c - 22}L${half - 50} ${c - 18}Z`, '#12161b'),
    line(`M${half - 52} ${c - 26}L${half - 16} ${c - 31}`, '#cfd5dc', 2.4), line(`M-1 ${c - 3}H${half - 40}`, '#cfd5dc', 2, { opacity: 0.7 }),
    grille(face), lamps(face),
  ].join('');
}

/** A series seen from the front in a studio. */
export function drawFace(face: Face, colour: Lacquer): string {
  const paint = paintOf(colour.hex);
  const { beltY: b, chinY: c, half } = face;
  const scale = round(Math.min(1.22, 396 / (GROUND_Y - face.roofY + 8)));
  const right = group([
    box([half - 52, c - 40, 46, GROUND_Y - c + 40, 10], '#0c0e11'), line(`M${half - 44} ${c + 6}V${GROUND_Y - 6}M${half - 30} ${c + 6}V${GROUND_Y - 4}`, '#2d3238', 3),
    cabin(face, paint), nose(face, paint),
  ], { id: 'half' });
  return drawing(GALLERY.width, GALLERY.height, [
    tag('defs', {}, [
      ...studioDefs(), blur('soft', 3), blur('wide', 8), tag('clipPath', { id: 'body' }, tag('path', { d: nosePath(face) })), right,
      linear('skin', [0, b, 0, c], [[0, paint.light], [0.34, paint.base], [0.62, paint.base], [0.84, paint.deep], [1, paint.shade]]),
      linear('glass', [0, face.roofY, 0, b + 16], [[0, '#8FA3B8'], [0.35, '#33404D'], [1, '#0E1318']]),
      linear('lens', [0, face.bonnetY - 16, 0, face.bonnetY + 30], [[0, '#ffffff'], [1, '#6e7c8b']]),
      radial('drop', [[0, '#0b0f16', 0.6], [0.65, '#0b0f16', 0.3], [1, '#0b0f16', 0]]),
    ]),
    studio(), group(car(face, colour), { transform: `translate(${CENTRE_X} ${GROUND_Y + 12}) scale(${scale}) translate(${-CENTRE_X} ${-GROUND_Y})` }),
  ]);
}

function car(face: Face, colour: Lacquer): string[] {
  const { chinY: c, half } = face;
  const plateY = Math.min(face.bonnetY + 80, c - 34);
  return [
    oval([CENTRE_X, GROUND_Y, half + 60, 22], 'url(#drop)'),
    box([CENTRE_X - half + 40, c - 20, half * 2 - 80, 34], '#090b0e'),
    tag('use', { href: '#half', transform: `translate(${CENTRE_X} 0)` }), tag('use', { href: '#half', transform: `translate(${CENTRE_X} 0) scale(-1 1)` }),
    group([brandMark(brightness(colour.hex) > 0.6 ? '#5B6671' : '#E9EDF2')], { transform: `translate(${CENTRE_X} ${face.bonnetY - 10}) scale(.5)` }),
    box([CENTRE_X - 46, plateY, 92, 24, 4], '#F6F7F9', { stroke: '#8a939d', 'stroke-width': 1 }), box([CENTRE_X - 30, plateY + 9, 60, 6, 3], '#C8D0D9'),
  ];
}
