import { disc, fill, group, line, linear, radial, round, tag } from '../svg';
import type { RimStyle } from './shape';

/** Gradients the wheel refers to; the wheel is drawn at the origin with radius 100. */
export function wheelDefs(): string[] {
  return [
    radial('ty', [[0.8, '#0b0c0e'], [0.9, '#1d2024'], [0.95, '#30353b'], [1, '#0a0b0d']]),
    radial('ds', [[0, '#4a4f56'], [0.55, '#8d949c'], [0.9, '#5b6169'], [1, '#2d3137']]),
    linear('al', [-60, -80, 50, 80], [[0, '#ffffff'], [0.4, '#c9ced5'], [0.62, '#8b939d'], [1, '#e3e7eb']]),
    linear('ak', [-60, -80, 50, 80], [[0, '#5c636c'], [0.5, '#23272d'], [1, '#3d434b']]),
  ];
}

/** Repeats one spoke around the hub; copies refer to the first so that the file stays small. */
function around(count: number, parts: readonly (readonly [path: string, paint: string])[]): string {
  const spoke = group(parts.map(([path, paint]) => fill(path, paint)), { id: 'sp' });
  const copies = Array.from({ length: count - 1 }, (_, index) =>
    tag('use', { href: '#sp', transform: `rotate(${round((360 / count) * (index + 1))})` }));
  return spoke + copies.join('');
}

const BRIGHT = 'url(#al)';
const DARK = 'url(#ak)';

const RIMS: Record<RimStyle, () => string> = {
  twin: () => around(5, [
    ['M-20 -80L-9 -20L-2 -20L-6 -81ZM20 -80L9 -20L2 -20L6 -81Z', BRIGHT],
    ['M-20 -80L-9 -20L-12 -20L-27 -78ZM6 -81L2 -20L3.5 -20L9 -80Z', DARK],
  ]),
  fan: () => around(10, [['M-7 -81L-3.5 -18L3.5 -18L7 -81Z', BRIGHT], ['M7 -81L3.5 -18L6 -17L12 -80Z', DARK]]),
  blade: () => around(5, [
    ['M-27 -78Q-13 -46 -12 -18L12 -18Q13 -46 27 -78L17 -80Q5 -52 0 -34Q-5 -52 -17 -80Z', BRIGHT],
    ['M-17 -80Q-5 -52 0 -34Q5 -52 17 -80Z', '#191d22'],
  ]),
  trail: () => around(6, [['M-23 -79L-13 -16L13 -16L23 -79L14 -80L6 -36L-6 -36L-14 -80Z', BRIGHT], ['M23 -79L13 -16L15 -14L28 -76Z', DARK]]),
  turbine: () => around(14, [['M-7 -81C-2 -54 -8 -36 -4 -18L3 -18C2 -36 7 -54 6 -81Z', BRIGHT]]),
  aero: () => disc([0, 0, 80], '#23282e') + around(5, [
    ['M-36 -70C-21 -58 -15 -38 -12 -14L12 -14C15 -38 6 -62 -4 -79C-14 -79 -26 -76 -36 -70Z', BRIGHT],
    ['M-36 -70C-21 -58 -15 -38 -12 -14L-7 -14C-11 -40 -16 -60 -30 -74Z', '#5d6670'],
  ]),
};

/** A wheel with tyre, brake and the rim of the series. */
export function wheel(rim: RimStyle): string {
  return group([
    disc([0, 0, 100], 'url(#ty)'),
    disc([0, 0, 85], '#08090b'),
    disc([0, 0, 55], 'url(#ds)'),
    disc([0, 0, 55], 'none', { stroke: '#15181c', 'stroke-width': 2, 'stroke-dasharray': '3 5', opacity: 0.5 }),
    fill('M38 -34A51 51 0 0 1 48 18L34 14A36 36 0 0 0 28 -24Z', '#a9252c'),
    disc([0, 0, 82.5], 'none', { stroke: BRIGHT, 'stroke-width': 4 }),
    RIMS[rim](),
    disc([0, 0, 19], BRIGHT),
    disc([0, 0, 11], '#1a1d22'),
    line('M-5 3L0 -5L5 3', '#cfd5dc', 2),
    line('M-92 -22A95 95 0 0 1 -30 -90', '#ffffff', 2, { opacity: 0.18 }),
  ], { id: 'wh' });
}

/** Places the shared wheel at an axle. */
export function placeWheel(x: number, y: number, radius: number): string {
  return tag('use', { href: '#wh', transform: `translate(${x} ${y}) scale(${radius / 100})` });
}
