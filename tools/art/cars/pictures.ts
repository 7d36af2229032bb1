import { FOLDERS } from '../picture';
import type { Picture } from '../picture';
import { drawCar } from './render';
import { SERIES } from './series';

/** Every series in every colour for the showroom, and its lead colour (the first) for both main packages. */
export function carPictures(): Picture[] {
  return SERIES.flatMap((shape) => {
    const coloured = shape.lacquers.map((lacquer) => ({
      path: `${FOLDERS.showroom}/${shape.series}-${lacquer.slug}.svg`,
      content: drawCar(shape, lacquer),
    }));
    const lead = coloured[0]?.content ?? '';
    return [
      ...coloured,
      { path: `${FOLDERS.customer}/cars/${shape.series}.svg`, content: lead },
      { path: `${FOLDERS.staff}/cars/${shape.series}.svg`, content: lead },
    ];
  });
}
