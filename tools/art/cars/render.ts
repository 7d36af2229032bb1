import { blur, box, disc, drawing, fill, group, line, linear, oval, radial, tag } from '../svg';
import { brightness } from '../colour';
import { paintOf } from './paint';
import type { Lacquer, Paint } from './paint';
import { bodyPath, GROUND_Y } from './shape';
import type { CarShape } from './shape';
import { placeWheel, wheel, wheelDefs } from './wheel';

const WIDTH = 960;
const HEIGHT = 420;

function defs(shape: CarShape, paint: Paint): string {
  const { roofY, sillY } = shape;
  const at = (y: number): number => (y - roofY) / (sillY - roofY);
  const belt = Math.round(roofY + (sillY - roofY) * 0.37);
  return tag('defs', {}, [
    linear('bd', [0, roofY, 0, sillY], [
      [0, paint.sky], [at(belt - 16), paint.light], [at(belt + 22), paint.base],
      [at(sillY - 78), paint.base], [at(sillY - 44), paint.deep], [at(sillY - 16), paint.deep], [1, paint.shade],
    ]),
    linear('rm', [0, roofY, 0, sillY], [[0, '#fff', paint.gloss], [0.34, '#fff', 0.12], [0.5, '#000', 0.05], [1, '#000', 0.6]]),
    linear('gl', [0, roofY, 0, belt + 14], [[0, '#39434f'], [0.4, '#1b222b'], [1, '#0a0e13']]),
    linear('gr', [0, roofY, 0, belt + 14], [[0, '#dfeaf6', 0.62], [0.6, '#a9bdd1', 0.16], [1, '#a9bdd1', 0]]),
    linear('hl', [0, 215, 0, 262], [[0, '#f7fbff'], [0.45, '#aebccb'], [1, '#4c5866']]),
    linear('tl', [0, 180, 0, 240], [[0, '#ff5a4d'], [0.5, '#c41420'], [1, '#6d0a12']]),
    radial('sh', [[0, '#0b0f16', 0.62], [0.6, '#0b0f16', 0.36], [1, '#0b0f16', 0]]),
    ...wheelDefs(), blur('b3', 3), blur('b8', 8),
    tag('path', { id: 'body', d: bodyPath(shape) }), tag('path', { id: 'sd', d: shape.shoulder }), tag('path', { id: 'fd', d: shape.fold }),
    tag('path', { id: 'sl', d: shape.shutLines.join('') }),
    tag('clipPath', { id: 'cb' }, tag('use', { href: '#body' })),
    tag('clipPath', { id: 'cg' }, tag('path', { d: shape.sideGlass })),
  ]);
}

function along(id: string, colour: string, width: number, extra: Record<string, string | number>): string {
  return tag('use', { href: `#${id}`, fill: 'none', stroke: colour, 'stroke-width': width, ...extra });
}

function lacquer(shape: CarShape, paint: Paint): string {
  const { noseX, tailX, wheels } = shape;
  const flare = (x: number): string => disc([x, GROUND_Y - wheels.radius, wheels.radius + 13], 'none', {
    stroke: '#fff', 'stroke-width': 5, opacity: paint.gloss * 0.5, filter: 'url(#b3)',
  });
  return group([
    tag('use', { href: '#body', fill: 'url(#bd)' }),
    along('sd', '#fff', 16, { transform: 'translate(0 -9)', opacity: paint.gloss * 0.72, filter: 'url(#b8)' }),
    along('sd', '#000', 20, { transform: 'translate(0 17)', opacity: paint.dusk * 0.85, filter: 'url(#b8)' }),
    along('fd', '#fff', 24, { transform: 'translate(0 -30)', opacity: paint.gloss * 0.42, filter: 'url(#b8)' }),
    along('fd', '#000', 16, { transform: 'translate(0 -4)', opacity: paint.dusk * 0.6, filter: 'url(#b8)' }),
    along('fd', '#fff', 9, { transform: 'translate(0 8)', opacity: paint.gloss * 0.55, filter: 'url(#b3)' }),
    flare(wheels.frontX), flare(wheels.rearX),
    tag('use', { href: '#body', fill: 'none', stroke: 'url(#rm)', 'stroke-width': 13, filter: 'url(#b3)' }),
    oval([noseX, 280, 44, 70], '#000', { opacity: paint.dusk * 0.7, filter: 'url(#b8)' }),
    oval([tailX, 262, 38, 80], '#000', { opacity: paint.dusk * 0.8, filter: 'url(#b8)' }),
    along('sd', '#fff', 1.6, { opacity: paint.gloss }),
    along('sd', '#000', 1.4, { transform: 'translate(0 1.8)', opacity: 0.28 }),
    along('fd', '#fff', 1.2, { transform: 'translate(0 2)', opacity: paint.gloss * 0.7 }),
  ], { 'clip-path': 'url(#cb)' });
}

function glasshouse(shape: CarShape): string {
  return [
    fill(shape.windscreen, 'url(#gl)'), fill(shape.windscreen, 'url(#gr)', { opacity: 0.85 }),
    fill(shape.rearScreen, 'url(#gl)'), fill(shape.rearScreen, 'url(#gr)', { opacity: 0.7 }),
    fill(shape.sideGlass, 'url(#gl)'),
    group([
      fill(`M${shape.mirror[0] + 96} 230v-46q-2-24 14-32q18-4 22 14l12 64z`, '#000', { opacity: 0.4 }),
      fill(`M${shape.mirror[0] + 268} 230v-44q-2-24 14-32q18-4 22 14l12 62z`, '#000', { opacity: 0.34 }),
      fill(`M0 ${shape.roofY - 20}H960V${shape.roofY + 42}C760 ${shape.roofY + 34} 600 ${shape.roofY + 52} 420 ${shape.roofY + 66}L0 ${shape.roofY + 96}Z`, 'url(#gr)'),
      fill(`M${shape.mirror[0] + 118} ${shape.roofY}h34l-74 120h-34zM${shape.mirror[0] + 168} ${shape.roofY}h12l-74 120h-12z`, '#fff', { opacity: 0.12 }),
    ], { 'clip-path': 'url(#cg)' }),
    fill(shape.pillars.join(''), '#0b0d10', { 'clip-path': 'url(#cg)' }),
    line(shape.moulding.path, shape.moulding.colour, 3),
  ].join('');
}

function panels(shape: CarShape, paint: Paint): string {
  const handle = ([x, y]: readonly [number, number]): string =>
    box([x - 2, y + 3, 40, 7, 3.5], '#000', { opacity: 0.18 })
    + box([x, y, 36, 7, 3.5], paint.light) + box([x + 1, y, 34, 2.4, 1.2], '#fff', { opacity: paint.gloss });
  return [
    along('sl', '#05070a', 1.7, { opacity: 0.62 }),
    along('sl', '#fff', 0.9, { opacity: paint.gloss * 0.35, transform: 'translate(1.5 .6)' }),
    ...shape.handles.map(handle),
  ].join('');
}

function cladding(shape: CarShape): string {
  if (!shape.hasCladding) return '';
  const { frontX, rearX, radius } = shape.wheels;
  const ring = (x: number): string => disc([x, GROUND_Y - radius, radius + 11], 'none', { stroke: '#1b1e22', 'stroke-width': 11 })
    + disc([x, GROUND_Y - radius, radius + 16], 'none', { stroke: '#4b5158', 'stroke-width': 1.2 });
  return group([ring(frontX), ring(rearX)], { 'clip-path': 'url(#cb)' });
}

function lamps(shape: CarShape): string {
  return [
    fill(shape.headlamp.glass, '#12161b'), fill(shape.headlamp.glass, 'url(#hl)', { opacity: 0.62 }),
    line(shape.headlamp.lights, '#fff', 2.6), line(shape.headlamp.lights, '#cfe4ff', 6, { opacity: 0.35, filter: 'url(#b3)' }),
    fill(shape.tailLamp.glass, 'url(#tl)', { stroke: '#3a060b', 'stroke-width': 0.8 }),
    line(shape.tailLamp.lights, '#ffb3a8', 2),
  ].join('');
}

function mirror(shape: CarShape, paint: Paint): string {
  const [x, y] = shape.mirror;
  return group([
    fill(`M${x + 8} ${y + 2}l14 0l3 -9l-12 -3z`, '#0d0f12'),
    fill(`M${x - 8} ${y - 8}C${x - 8} ${y - 24} ${x + 4} ${y - 27} ${x + 20} ${y - 26}C${x + 33} ${y - 25} ${x + 36} ${y - 19} ${x + 34} ${y - 10}C${x + 33} ${y - 5} ${x + 29} ${y - 4} ${x + 22} ${y - 4}L${x - 2} ${y - 5}Q${x - 8} ${y - 5} ${x - 8} ${y - 8}Z`, paint.light, { stroke: paint.shade, 'stroke-width': 0.8 }),
    fill(`M${x - 8} ${y - 9}Q${x + 14} ${y - 12} ${x + 35} ${y - 12}L${x + 33} ${y - 6}Q${x + 30} ${y - 4} ${x + 22} ${y - 4}L${x - 2} ${y - 5}Q${x - 8} ${y - 5} ${x - 8} ${y - 9}Z`, '#14171b', { opacity: 0.85 }),
    line(`M${x - 2} ${y - 20}Q${x + 6} ${y - 24} ${x + 20} ${y - 23}`, '#fff', 1.6, { opacity: paint.gloss }),
  ]);
}

function underside(shape: CarShape): string {
  const { frontX, rearX, radius } = shape.wheels;
  const middle = (shape.noseX + shape.tailX) / 2;
  const well = (x: number): string => disc([x, GROUND_Y - radius, radius + 9], '#06080a');
  return [
    oval([middle, GROUND_Y + 4, (shape.tailX - shape.noseX) / 2 + 34, 24], 'url(#sh)'),
    oval([frontX, GROUND_Y + 1, radius + 16, 9], 'url(#sh)'), oval([rearX, GROUND_Y + 1, radius + 16, 9], 'url(#sh)'),
    fill(`M${shape.noseX + 26} 308H${shape.tailX - 24}L${shape.tailX - 64} ${shape.sillY + 8}H${shape.noseX + 58}Z`, '#090b0e'),
    well(frontX), well(rearX),
  ].join('');
}

/** The car of a series in one lacquer as an SVG document with a transparent background. */
export function drawCar(shape: CarShape, colour: Lacquer): string {
  const paint = paintOf(colour.hex);
  const { frontX, rearX, radius, rim } = shape.wheels;
  const wheelY = GROUND_Y - radius;
  const edge = brightness(colour.hex) > 0.85 ? '#7d8894' : '#05070a';
  return drawing(WIDTH, HEIGHT, [
    defs(shape, paint), tag('defs', {}, wheel(rim)),
    underside(shape), lacquer(shape, paint),
    ...shape.roofParts.map((part) => fill(part.path, part.colour)),
    glasshouse(shape), cladding(shape),
    fill(shape.darkParts.join(''), '#15181c', { 'clip-path': 'url(#cb)' }),
    panels(shape, paint), line(shape.brightLines.join(''), '#d5dae0', 2.4),
    lamps(shape),
    tag('use', { href: '#body', fill: 'none', stroke: edge, 'stroke-width': 1, opacity: 0.5 }),
    mirror(shape, paint),
    placeWheel(frontX, wheelY, radius), placeWheel(rearX, wheelY, radius),
  ]);
}
