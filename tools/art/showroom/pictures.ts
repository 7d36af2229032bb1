import { drawing, group, tag } from '../svg';
import { FOLDERS } from '../picture';
import type { Picture } from '../picture';
import { drawCar } from '../cars/render';
import { SERIES } from '../cars/series';
import { GROUND_Y } from '../cars/shape';
import type { CarShape } from '../cars/shape';
import { drawFace, GALLERY, studio, studioDefs } from './faces';
import type { Face } from './faces';
import { drawInterior } from './interiors';
import type { Interior } from './interiors';

/** What the gallery shows of a series beside its side view. */
interface Showing {
  face: Face;
  interior: Interior;
}

const SHOWINGS: Record<string, Showing> = {
  'yt-k3': {
    face: { roofY: 146, beltY: 226, bonnetY: 286, chinY: 396, half: 184, roofHalf: 100, grille: 'wide', lamp: 'blade', hasRails: false },
    interior: { upper: '#3b4149', lower: '#1c2026', leather: '#2e343b', trim: '#8a929c', ambient: '#5aa9ff', screen: 'wide', outside: ['#8fc0ea', '#eaf4fb'] },
  },
  'yt-k7': {
    face: { roofY: 146, beltY: 224, bonnetY: 282, chinY: 396, half: 192, roofHalf: 102, grille: 'shield', lamp: 'blade', hasRails: false },
    interior: { upper: '#4a3427', lower: '#20150f', leather: '#8a5b3c', trim: '#6b4a33', ambient: '#ffb56b', screen: 'panorama', outside: ['#4a6fa5', '#f3d3b8'] },
  },
  'yt-x3': {
    face: { roofY: 104, beltY: 190, bonnetY: 250, chinY: 384, half: 184, roofHalf: 106, grille: 'wide', lamp: 'split', hasRails: true },
    interior: { upper: '#3a2a2d', lower: '#1b1517', leather: '#7a2730', trim: '#2d3137', ambient: '#ff6b6b', screen: 'wide', outside: ['#7fb4e6', '#fbeee0'] },
  },
  'yt-x5': {
    face: { roofY: 92, beltY: 180, bonnetY: 240, chinY: 382, half: 194, roofHalf: 112, grille: 'bars', lamp: 'blade', hasRails: true },
    interior: { upper: '#39443f', lower: '#171d1a', leather: '#a98d6c', trim: '#5b4a39', ambient: '#7be0b0', screen: 'panorama', outside: ['#6ea3c9', '#f6ead8'] },
  },
  'yt-m8': {
    face: { roofY: 74, beltY: 176, bonnetY: 248, chinY: 392, half: 192, roofHalf: 122, grille: 'wide', lamp: 'split', hasRails: true },
    interior: { upper: '#d9c9af', lower: '#5a4c3c', leather: '#efe3cf', trim: '#8d7355', ambient: '#ffe0a3', screen: 'wide', outside: ['#9cc6ea', '#f6fafc'] },
  },
  'yt-e5': {
    face: { roofY: 150, beltY: 228, bonnetY: 290, chinY: 396, half: 190, roofHalf: 98, grille: 'closed', lamp: 'blade', hasRails: false },
    interior: { upper: '#e4eaee', lower: '#6f7f89', leather: '#f3f6f8', trim: '#b9c9d1', ambient: '#5fe3ee', screen: 'portrait', outside: ['#5fb0cf', '#fdeccf'] },
  },
};

/** A corner of the side view brought close, [left, top] in drawing units of the car. */
function closeUp(shape: CarShape, corner: readonly [number, number]): string {
  const width = 320;
  const height = Math.round((width * GALLERY.height) / GALLERY.width);
  const colour = shape.lacquers[0];
  if (colour === undefined) throw new Error(`${shape.series} has no lacquer`);
  const car = drawCar(shape, colour).replace('viewBox="0 0 960 420" width="960" height="420"', `viewBox="${corner[0]} ${corner[1]} ${width} ${height}" width="${GALLERY.width}" height="${GALLERY.height}"`);
  return drawing(GALLERY.width, GALLERY.height, [
    tag('defs', {}, studioDefs()), studio(), group([car]),
  ]);
}

/** Front, interior and two close views of each series. */
export function showroomPictures(): Picture[] {
  return SERIES.flatMap((shape) => {
    const showing = SHOWINGS[shape.series];
    const colour = shape.lacquers[0];
    if (showing === undefined || colour === undefined) throw new Error(`${shape.series} has no gallery`);
    const path = (view: string): string => `${FOLDERS.showroom}/${shape.series}-${view}.svg`;
    const { noseX, tailX, wheels } = shape;
    return [
      { path: path('front'), content: drawFace(showing.face, colour) },
      { path: path('interior'), content: drawInterior(showing.interior) },
      { path: path('wheel'), content: closeUp(shape, [Math.max(noseX - 24, wheels.frontX - 190), GROUND_Y - 178]) },
      { path: path('rear'), content: closeUp(shape, [tailX - 284, GROUND_Y - 196]) },
    ];
  });
}
