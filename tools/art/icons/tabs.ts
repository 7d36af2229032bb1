import { Resvg } from '@resvg/resvg-js';
import { box, disc, drawing, fill, group, line } from '../svg';
import { FOLDERS } from '../picture';
import type { Picture } from '../picture';

const SIZE = 81;
const STROKE = 5;
const INK = { rest: '#667085', active: '#0B5FE0' };
const PAPER = '#ffffff';

/** How a glyph paints itself: outlined at rest, filled with light details when active. */
interface Pen {
  ink: string;
  shape: (d: string) => string;
  detail: (d: string) => string;
}

function penOf(isActive: boolean): Pen {
  const ink = isActive ? INK.active : INK.rest;
  return {
    ink,
    shape: (d) => fill(d, isActive ? ink : 'none', { stroke: ink, 'stroke-width': STROKE }),
    detail: (d) => line(d, isActive ? PAPER : ink, STROKE),
  };
}

const GLYPHS: Record<string, (pen: Pen) => string> = {
  home: ({ shape, detail }) => shape('M14 37L38 16Q40.500 14 43 16L67 37V62Q67 67 62 67H19Q14 67 14 62Z') + detail('M31 53H50'),
  models: ({ shape, detail }) => shape('M17 38L23 22Q25 18 29 18H52Q56 18 58 22L64 38Q69 40 69 46V59Q69 61 67 61H14Q12 61 12 59V46Q12 40 17 38Z')
    + shape('M18 61H26V66H18ZM55 61H63V66H55Z') + detail('M18 38H63M24 50H30M51 50H57'),
  mall: ({ shape, detail }) => shape('M18 28H63L67 63Q67.500 68 62.500 68H18.500Q13.500 68 14 63Z') + line('M28 30V25A12.500 12.500 0 0 1 53 25V30', 'currentColor', STROKE) + detail('M29 45A11.500 11.500 0 0 0 52 45'),
  my: ({ shape }) => shape('M40.500 13A14 14 0 1 1 40.500 41A14 14 0 1 1 40.500 13Z') + shape('M15 68Q16 48 34 48H47Q65 48 66 68Z'),
  tasks: ({ shape, detail }) => shape('M20 18H61Q66 18 66 23V63Q66 68 61 68H20Q15 68 15 63V23Q15 18 20 18Z') + shape('M32 12H49V22H32Z') + detail('M28 45L37 54L54 36'),
  customers: ({ shape }) => shape('M32 15A12 12 0 1 1 32 39A12 12 0 1 1 32 15Z') + shape('M10 66Q11 47 26 47H38Q53 47 54 66Z')
    + line('M53 17A11.500 11.500 0 0 1 53 39', 'currentColor', STROKE) + line('M61 48Q71 51 71 66', 'currentColor', STROKE),
  messages: ({ shape, detail }) => shape('M18 16H63Q69 16 69 22V50Q69 56 63 56H42L28 67V56H18Q12 56 12 50V22Q12 16 18 16Z') + detail('M27 31H54M27 42H44'),
  reports: ({ shape, detail }) => shape('M19 14H62Q67 14 67 19V62Q67 67 62 67H19Q14 67 14 62V19Q14 14 19 14Z') + detail('M28 54V44M40.500 54V28M53 54V36'),
};

function icon(name: string, isActive: boolean): Uint8Array {
  const pen = penOf(isActive);
  const glyph = GLYPHS[name]?.(pen) ?? '';
  const svg = drawing(SIZE, SIZE, [group([glyph], { color: pen.ink })]);
  return new Resvg(svg).render().asPng();
}

const TABS = {
  customer: ['home', 'models', 'mall', 'my'],
  staff: ['tasks', 'customers', 'messages', 'reports', 'my'],
} as const;

/** Tab-bar icons as PNG 81 × 81, at rest and active; the platform takes no SVG here. */
export function tabPictures(): Picture[] {
  return (['customer', 'staff'] as const).flatMap((app) => TABS[app].flatMap((name) => [
    { path: `${FOLDERS[app]}/tabs/${name}.png`, content: icon(name, false) },
    { path: `${FOLDERS[app]}/tabs/${name}-active.png`, content: icon(name, true) },
  ]));
}

/** The brand's mark, a road climbing to a peak, drawn around (0, 0) in a square of 40. */
export function brandMark(colour: string): string {
  return line('M-18 13L0 -15L18 13', colour, 6) + line('M-6 13L0 3L6 13', colour, 4) + disc([0, -15, 0.1], colour);
}

/** The brand's name in drawn capitals, 150 wide and 24 high, so that no font is needed. */
export function brandName(colour: string): string {
  return line('M0 0L9 11L18 0M9 11V24M28 0V16Q28 24 37 24Q46 24 46 16V0M55 24L65 0L75 24M59 16H71M84 24V0L102 24V0M110 0H130M120 0V24M138 0V16Q138 24 147 24Q156 24 156 16V0', colour, 3.4);
}

/** A rounded card of ground colour behind a picture. */
export function ground(width: number, height: number, paint: string): string {
  return box([0, 0, width, height], paint);
}
