import { disc, drawing, fill, group, line, linear, oval, tag } from '../svg';
import { mix } from '../colour';
import { FOLDERS } from '../picture';
import type { Picture } from '../picture';
import { PORTRAITS } from './portraits';
import type { Portrait } from './portraits';

const SIZE = 160;
const FACE = 'M53 62C53 44 64 34 80 34C96 34 107 44 107 62C107 82 99 102 80 105C61 102 53 82 53 62Z';

function face(portrait: Portrait): string {
  const shade = mix(portrait.skin, '#8a4b2a', 0.28);
  return group([
    fill('M68 92H92V118Q92 130 80 131Q68 130 68 118Z', portrait.skin), fill('M68 98Q80 114 92 98V110Q80 120 68 110Z', shade, { opacity: 0.5 }),
    oval([52, 72, 6, 9], portrait.skin), oval([108, 72, 6, 9], portrait.skin), oval([52, 73, 3, 5], shade, { opacity: 0.4 }), oval([108, 73, 3, 5], shade, { opacity: 0.4 }),
    fill(FACE, portrait.skin), fill('M107 62C107 82 99 102 80 105C92 96 100 82 100 58Q107 56 107 62Z', shade, { opacity: 0.22 }),
    oval([64, 84, 7, 4.5], '#E88B78', { opacity: 0.28 }), oval([96, 84, 7, 4.5], '#E88B78', { opacity: 0.28 }),
    line(portrait.brows, portrait.hair, 2.8),
    oval([67, 70, 3.1, 3.7], '#241F1E'), oval([93, 70, 3.1, 3.7], '#241F1E'), disc([68.2, 68.7, 1.1], '#fff'), disc([94.2, 68.7, 1.1], '#fff'),
    line('M80 73Q77.500 81 81.500 82', shade, 2, { opacity: 0.8 }), line('M71 90Q80 97.500 89 90', portrait.lips, 2.8),
  ]);
}

function draw(portrait: Portrait): string {
  return drawing(SIZE, SIZE, [
    tag('defs', {}, linear('bg', [0, 0, 0, SIZE], [[0, portrait.backdrop[0]], [1, portrait.backdrop[1]]])),
    fill(`M0 0H${SIZE}V${SIZE}H0Z`, 'url(#bg)'),
    portrait.hairBehind === '' ? '' : fill(portrait.hairBehind, portrait.hair),
    fill('M14 160C16 134 34 126 56 121Q66 118 68 112H92Q94 118 104 121C126 126 144 134 146 160Z', portrait.coat),
    group([face(portrait)]),
    ...portrait.clothes.map(([path, colour]) => fill(path, colour)),
    fill(portrait.hairFront, portrait.hair),
    line('M60 44Q70 33 84 32', '#ffffff', 3, { opacity: 0.1 }),
    ...portrait.extras.map(({ path, colour, width }) => (width === undefined ? fill(path, colour) : line(path, colour, width))),
  ]);
}

/** Head and shoulders without features, for a colleague without a portrait; the staff app shows an initial instead. */
function drawUnknown(): string {
  return drawing(SIZE, SIZE, [
    tag('defs', {}, linear('bg', [0, 0, 0, SIZE], [[0, '#EDF1F7'], [1, '#D3DCE8']])),
    fill(`M0 0H${SIZE}V${SIZE}H0Z`, 'url(#bg)'),
    fill('M14 160C16 134 34 126 56 121Q66 118 68 112H92Q94 118 104 121C126 126 144 134 146 160Z', '#8FA0B5'), fill(FACE, '#A9B7C8'),
  ]);
}

/** A portrait of each colleague for both apps. */
export function peoplePictures(): Picture[] {
  const unknown = { path: `${FOLDERS.customer}/people/unknown.svg`, content: drawUnknown() };
  return [unknown, ...PORTRAITS.flatMap((portrait) => [
    { path: `${FOLDERS.customer}/people/${portrait.slug}.svg`, content: draw(portrait) },
    { path: `${FOLDERS.staff}/people/${portrait.slug}.svg`, content: draw(portrait) },
  ])];
}
