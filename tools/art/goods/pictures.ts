import { FOLDERS } from '../picture';
import type { Picture } from '../picture';
import { box, drawing, linear, oval, radial, round, tag } from '../svg';
import type { Stop } from '../svg';
import { ACCESSORIES } from './accessories';
import { CARE } from './care';
import { categoryIcons } from './category-icons';
import { LIFE } from './life';
import { PACKAGES } from './packages';
import { SAFETY } from './safety';
import type { Product } from './product';

const SIZE = 750;
const SHADE = '#1B2433';
// Falls off with the square of the distance: a straight fall shows its edge as a band on the tinted ground.
const GLOW: readonly Stop[] = [0, 0.2, 0.4, 0.6, 0.8, 1].map((offset) => [offset, '#ffffff', round(0.75 * (1 - offset) ** 2)]);

const PRODUCTS: readonly Product[] = [...CARE, ...ACCESSORIES, ...PACKAGES, ...LIFE, ...SAFETY];

function draw({ ground, shadow, defs, parts }: Product): string {
  const [light, shade] = ground;
  return drawing(SIZE, SIZE, [
    tag('defs', {}, [
      linear('ground', [0, 0, SIZE, SIZE], [[0, light], [1, shade]]),
      radial('glow', GLOW),
      radial('shadow', [[0, SHADE, 0.36], [0.55, SHADE, 0.2], [1, SHADE, 0]]),
      ...defs,
    ]),
    box([0, 0, SIZE, SIZE], 'url(#ground)'),
    oval([280, 260, 640, 620], 'url(#glow)'),
    oval(shadow, 'url(#shadow)'),
    ...parts,
  ]);
}

/** Pictures of the sample products and the icons of their categories; they are uploaded like an administrator's, so no app carries them. */
export function goodsPictures(): Picture[] {
  const products = PRODUCTS.map((product) => ({ path: `${FOLDERS.goods}/${product.slug}.svg`, content: draw(product) }));
  return [...products, ...categoryIcons()];
}
