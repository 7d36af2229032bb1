import { box, disc, drawing, fill, group, line, linear, oval, tag } from '../svg';
import { FOLDERS } from '../picture';
import type { Picture } from '../picture';
import { brandMark, brandName } from '../icons/tabs';

const WIDTH = 750;
const HEIGHT = 420;

/** What tells the two stores apart: hour of day, outline of the roof, neighbourhood. */
interface StoreScene {
  slug: string;
  sky: readonly [string, string];
  facade: string;
  fascia: string;
  floor: string;
  roof: string;
  fasciaBand: string;
  cars: readonly [string, string, string, string];
  behind: string;
  inFront: string;
}

const car = (x: number, y: number, scale: number, paint: string): string => group([
  oval([80, 12, 92, 7], '#0b0f16', { opacity: 0.22 }), fill('M0 0C1 -14 10 -18 30 -21C46 -38 60 -43 86 -43C112 -43 124 -32 140 -22C156 -19 160 -14 160 0Z', paint),
  fill('M42 -22C54 -34 64 -37 80 -37V-22ZM86 -37C106 -37 114 -30 126 -22H86Z', '#1c2733', { opacity: 0.85 }),
  line('M6 -12Q80 -20 156 -12', '#ffffff', 2, { opacity: 0.5 }),
  disc([34, 0, 14], '#14181d'), disc([34, 0, 8], '#c9d0d8'), disc([126, 0, 14], '#14181d'), disc([126, 0, 8], '#c9d0d8'),
], { transform: `translate(${x} ${y}) scale(${scale})` });

const tree = (x: number, y: number, size: number): string =>
  line(`M${x} ${y}V${y - size}`, '#6d5a45', 4) + oval([x, y - size * 1.25, size * 0.5, size * 0.62], '#3f8f68') + oval([x - size * 0.14, y - size * 1.35, size * 0.3, size * 0.38], '#5aa982');

function tower(x: number, width: number, height: number, paint: string): string {
  return box([x, 318 - height, width, height], paint, { opacity: 0.5 });
}

const SCENES: readonly StoreScene[] = [
  {
    slug: 'east', cars: ['#A3202A', '#F4F5F4', '#1F4E8C', '#6B7078'], sky: ['#BFDcF8', '#F2F8FE'], facade: 'M96 150H654V334H96Z', fascia: '#17325c', floor: '#D9DEE5',
    roof: 'M84 128H672L654 152H96Z', fasciaBand: 'M96 152H654V196H96Z',
    behind: tower(28, 54, 190, '#9fb6d1') + tower(96, 44, 236, '#b5c8dd') + tower(600, 60, 222, '#a8bed6') + tower(676, 48, 168, '#b9cbe0')
      + fill('M470 60q14-18 34-10q22-14 36 6q22 2 18 20h-96q-8-10 8-16Z', '#ffffff', { opacity: 0.85 }),
    inFront: tree(52, 344, 62) + tree(704, 344, 70),
  },
  {
    slug: 'riverside', cars: ['#9CC4C9', '#B9A27A', '#2F4B3F', '#F4F5F4'], sky: ['#F9C9A4', '#FDF1E3'], facade: 'M120 168C260 138 480 138 690 176V334H120Z', fascia: '#0f5d63', floor: '#CFD9DC',
    roof: 'M100 162C250 118 500 118 714 170L704 186C500 138 260 138 112 178Z', fasciaBand: 'M120 176C260 146 480 146 690 184V222C480 188 260 188 120 216Z',
    behind: disc([590, 110, 34], '#FFE2B8') + fill('M0 246C90 214 160 240 250 220C360 196 470 236 560 216C640 200 700 224 750 212V318H0Z', '#b99f93', { opacity: 0.4 })
      + fill('M0 300H750V340H0Z', '#8fc3cc', { opacity: 0.7 }) + line('M20 312H110M150 322H210M30 330H90', '#ffffff', 3, { opacity: 0.7 }),
    inFront: tree(66, 346, 74) + line('M8 346V318M40 346V318M0 322H60M92 346V318', '#5f7a80', 3),
  },
];

function mullions(): string {
  const posts = Array.from({ length: 8 }, (_, index) => `M${166 + index * 66} 200V334`).join('');
  return line(`${posts}M96 262H690`, '#5d7186', 2.4, { opacity: 0.6 });
}

function draw(scene: StoreScene): string {
  return drawing(WIDTH, HEIGHT, [
    tag('defs', {}, [
      linear('s', [0, 0, 0, 320], [[0, scene.sky[0]], [1, scene.sky[1]]]),
      linear('g', [0, 150, 0, 334], [[0, '#6f8aa5'], [0.45, '#c9dcec'], [1, '#f4e9d3']]),
      linear('f', [0, 334, 0, 420], [[0, scene.floor], [1, '#F3F5F7']]),
      tag('clipPath', { id: 'c' }, tag('path', { d: scene.facade })),
    ]),
    box([0, 0, WIDTH, 340], 'url(#s)'), scene.behind,
    fill(scene.facade, 'url(#g)'),
    group([
      box([90, 320, 610, 16], '#b8a98f', { opacity: 0.6 }),
      ...[0, 1, 2, 3, 4].map((lamp) => fill(`M${190 + lamp * 104} 214l-22 110h44z`, '#fff6dd', { opacity: 0.32 })),
      car(150, 322, 0.92, scene.cars[0]), car(330, 324, 0.98, scene.cars[1]), car(512, 322, 0.92, scene.cars[2]),
      fill('M150 130L60 340H150L240 130ZM430 130L340 340H370L460 130Z', '#ffffff', { opacity: 0.16 }),
      mullions(),
    ], { 'clip-path': 'url(#c)' }),
    fill(scene.fasciaBand, scene.fascia), fill(scene.roof, '#E9EDF2', { stroke: '#aeb9c6', 'stroke-width': 1.5 }),
    group([brandMark('#ffffff')], { transform: 'translate(296 174) scale(.62)' }),
    group([brandName('#ffffff')], { transform: 'translate(326 163) scale(.92)' }),
    fill('M0 334H750V420H0Z', 'url(#f)'), line('M96 336H690', '#8b97a5', 3),
    fill('M330 336H450L520 420H260Z', '#ffffff', { opacity: 0.55 }), line('M40 392H210M560 392H720', '#ffffff', 5),
    scene.inFront, car(560, 392, 1.02, scene.cars[3]),
  ]);
}

/** Fronts of the two stores. */
export function storePictures(): Picture[] {
  return SCENES.map((scene) => ({ path: `${FOLDERS.customer}/stores/${scene.slug}.svg`, content: draw(scene) }));
}
