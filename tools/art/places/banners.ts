import { box, disc, drawing, fill, group, line, linear, tag } from '../svg';
import { FOLDERS } from '../picture';
import type { Picture } from '../picture';
import { drawCar } from '../cars/render';
import { LACQUERS } from '../cars/paint';
import type { Lacquer } from '../cars/paint';
import { E5 } from '../cars/e5';
import { K7 } from '../cars/k7';
import { X5 } from '../cars/x5';
import type { CarShape } from '../cars/shape';

const WIDTH = 750;
const HEIGHT = 480;

/** A landscape and the car that stands in it; copy is laid over the upper left by the page. */
interface BannerScene {
  slug: string;
  shape: CarShape;
  colour: Lacquer;
  sky: readonly [string, string, string];
  land: string;
  road: readonly [string, string];
}

const SCENES: readonly BannerScene[] = [
  {
    slug: 'coast', shape: E5, colour: LACQUERS.cyan, sky: ['#0F4C75', '#3FA3BF', '#FBE3C0'], road: ['#6F7F8B', '#3D4852'],
    land: disc([560, 226, 46], '#FFF2D6', { opacity: 0.95 }) + disc([560, 226, 82], '#FFF2D6', { opacity: 0.22 })
      + fill('M0 262H750V360H0Z', '#4AA0B5') + line('M500 276H620M470 290H650M520 304H600', '#FFEFD0', 3, { opacity: 0.7 })
      + fill('M0 262C60 236 110 226 160 240C200 250 230 262 262 264L0 300Z', '#1F5E6E', { opacity: 0.85 }) + fill('M0 330C180 316 480 322 750 308V370H0Z', '#E6CFA6'),
  },
  {
    slug: 'mountain', shape: X5, colour: LACQUERS.green, sky: ['#24476B', '#7FA6C9', '#F5E6D2'], road: ['#8A8278', '#4E4943'],
    land: fill('M0 300L110 170L170 232L276 112L372 236L446 168L560 290L640 214L750 300V360H0Z', '#7792AB')
      + fill('M276 112L318 166L292 160L276 180L258 154L236 158ZM110 170L138 198L116 200L92 192ZM446 168L470 192L446 196L426 190Z', '#F6FAFD')
      + fill('M0 316C120 262 240 296 360 280C500 262 620 300 750 262V370H0Z', '#4A6B5D') + fill('M0 340C200 306 420 340 750 308V372H0Z', '#35524A'),
  },
  {
    slug: 'city', shape: K7, colour: LACQUERS.white, sky: ['#0B1530', '#27407A', '#C77B6B'], road: ['#39435A', '#171D2B'],
    land: [[20, 150], [84, 208], [150, 128], [208, 240], [290, 176], [352, 112], [420, 220], [500, 160], [560, 252], [636, 186], [700, 130]]
      .map(([x = 0, height = 0]) => box([x, 352 - height, 54, height, 3], '#141E3C', { opacity: 0.82 })
        + line(`M${x + 13} ${366 - height}V340M${x + 27} ${372 - height}V336M${x + 41} ${366 - height}V344`, '#FFD99A', 5, { 'stroke-dasharray': '1 15', opacity: 0.75 })).join('')
      + box([0, 346, 750, 20], '#0E1630'),
  },
];

function place(svg: string): string {
  return svg.replace('width="960" height="420"', 'x="92" y="172" width="640" height="280"');
}

function draw(scene: BannerScene): string {
  const [top, middle, low] = scene.sky;
  return drawing(WIDTH, HEIGHT, [
    tag('defs', {}, [
      linear('k', [0, 0, 0, 350], [[0, top], [0.6, middle], [1, low]]),
      linear('r', [0, 356, 0, HEIGHT], [[0, scene.road[0]], [1, scene.road[1]]]),
      linear('v', [0, 0, 0, 240], [[0, '#000', 0.36], [1, '#000', 0]]),
    ]),
    box([0, 0, WIDTH, HEIGHT], 'url(#k)'), scene.land,
    fill(`M0 358H750V${HEIGHT}H0Z`, 'url(#r)'), line('M-20 456H120M190 456H330M400 456H540M610 456H770', '#ffffff', 5, { opacity: 0.55 }),
    box([0, 0, WIDTH, 240], 'url(#v)'),
    group([place(drawCar(scene.shape, scene.colour))]),
  ]);
}

/** The three hero banners of the home page. */
export function bannerPictures(): Picture[] {
  return SCENES.map((scene) => ({ path: `${FOLDERS.customer}/banners/${scene.slug}.svg`, content: draw(scene) }));
}
