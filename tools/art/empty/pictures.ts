import { box, disc, drawing, fill, line, linear, oval, tag } from '../svg';
import { FOLDERS } from '../picture';
import type { Picture } from '../picture';

const WIDTH = 360;
const HEIGHT = 270;
const BLUE = '#0B5FE0';
const MIST = '#E3ECFB';
const HAZE = '#C7D8F5';
const INK = '#3A4A63';

/** Gradients every scene shares; they stay readable on a light and on a dark page. */
function defs(): string {
  return tag('defs', {}, [
    linear('p', [0, 40, 0, 240], [[0, '#ffffff'], [1, '#EDF3FD']]),
    linear('b', [0, 60, 0, 220], [[0, '#5B97F5'], [1, BLUE]]),
    linear('g', [0, 30, 0, 240], [[0, MIST, 0.9], [1, MIST, 0.25]]),
  ]);
}

function scene(parts: readonly string[]): string {
  return drawing(WIDTH, HEIGHT, [defs(), disc([180, 132, 112], 'url(#g)'), oval([180, 236, 120, 9], HAZE, { opacity: 0.6 }), ...parts]);
}

function sheet(x: number, y: number, width: number, height: number): string {
  return box([x, y, width, height, 12], 'url(#p)', { stroke: HAZE, 'stroke-width': 2 });
}

const car = (x: number, y: number, paint: string): string =>
  fill(`M${x} ${y}C${x + 2} ${y - 14} ${x + 12} ${y - 18} ${x + 30} ${y - 21}C${x + 46} ${y - 38} ${x + 60} ${y - 42} ${x + 84} ${y - 42}C${x + 108} ${y - 42} ${x + 118} ${y - 32} ${x + 132} ${y - 22}C${x + 148} ${y - 19} ${x + 152} ${y - 14} ${x + 152} ${y}Z`, paint)
  + fill(`M${x + 42} ${y - 22}C${x + 54} ${y - 34} ${x + 64} ${y - 36} ${x + 78} ${y - 36}V${y - 22}ZM${x + 84} ${y - 36}C${x + 102} ${y - 36} ${x + 110} ${y - 30} ${x + 120} ${y - 22}H${x + 84}Z`, '#DCE8FB')
  + disc([x + 34, y, 14], INK) + disc([x + 34, y, 6], '#ffffff') + disc([x + 120, y, 14], INK) + disc([x + 120, y, 6], '#ffffff');

const SCENES: Record<string, () => string> = {
  'no-inquiry': () => scene([
    sheet(110, 62, 112, 148), box([110, 62, 112, 34, 12], 'url(#b)'), line('M128 79H176', '#ffffff', 6),
    line('M130 120H200M130 142H186M130 164H194', HAZE, 7),
    disc([226, 178, 42], '#ffffff', { stroke: HAZE, 'stroke-width': 2 }), line('M213 158L226 174L239 158M226 174V200M213 178H239M213 189H239', BLUE, 5.5),
  ]),
  'no-booking': () => scene([
    sheet(108, 66, 144, 120), box([108, 66, 144, 32, 12], 'url(#b)'), line('M140 56V76M220 56V76', INK, 7),
    ...[0, 1, 2, 3, 4, 5, 6, 7].map((cell) => box([124 + (cell % 4) * 30, 112 + Math.floor(cell / 4) * 32, 20, 20, 5], cell === 5 ? BLUE : MIST)),
    car(104, 222, '#7FAEF7'),
  ]),
  'no-order': () => scene([
    line('M150 112V96A30 30 0 0 1 210 96V112', INK, 8), fill('M112 108H248L260 208Q261 220 249 220H111Q99 220 100 208Z', 'url(#b)'),
    fill('M112 108H248L250 128H110Z', '#3F82EE'), line('M148 150A32 32 0 0 0 212 150', '#ffffff', 7),
    sheet(222, 150, 62, 74), line('M236 172H270M236 188H262M236 204H268', HAZE, 6),
  ]),
  'no-task': () => scene([
    sheet(120, 56, 120, 164), box([152, 46, 56, 22, 8], INK),
    ...[0, 1, 2].map((row) => disc([148, 102 + row * 38, 12], row === 1 ? BLUE : '#5B97F5') + line(`M142 ${102 + row * 38}l4 5l8 -9`, '#ffffff', 3.5) + line(`M172 ${102 + row * 38}H${row === 1 ? 206 : 220}`, HAZE, 7)),
    fill('M252 118C268 112 278 96 276 78C260 84 250 98 252 118Z', '#7FAEF7'), line('M252 148C250 132 256 112 268 94', INK, 3),
  ]),
  'no-result': () => scene([
    sheet(98, 84, 128, 44), sheet(98, 138, 128, 44), disc([120, 106, 11], MIST), disc([120, 160, 11], MIST),
    line('M142 106H200M142 160H188', HAZE, 7),
    disc([212, 138, 46], '#ffffff', { opacity: 0.9, stroke: BLUE, 'stroke-width': 10 }), line('M246 174L276 206', INK, 15),
    line('M198 128Q204 122 210 128M216 128Q222 122 228 128M202 154Q213 146 224 154', INK, 4),
  ]),
  offline: () => scene([
    fill('M116 190C92 190 78 174 80 156C82 140 94 130 110 130C114 104 136 88 164 90C186 92 202 104 208 124C236 120 258 134 260 158C262 178 248 190 228 190Z', 'url(#p)', { stroke: HAZE, 'stroke-width': 2 }),
    line('M140 146A42 42 0 0 1 200 146M154 160A24 24 0 0 1 186 160', HAZE, 8), disc([170, 174, 6], BLUE),
    line('M128 204L214 104', BLUE, 8), line('M128 204L214 104', '#ffffff', 2),
    line('M92 222H140M220 222H268', HAZE, 5),
  ]),
  error: () => scene([
    car(84, 214, '#7FAEF7'), line('M212 172C220 150 204 142 214 122M230 178C240 156 224 148 234 128', HAZE, 6),
    fill('M232 214L262 156Q268 146 274 156L304 214Q308 224 298 224H238Q228 224 232 214Z', '#F6B73C', { transform: 'translate(-6 -2)' }),
    line('M262 172V194', '#ffffff', 7), disc([262, 207, 4.5], '#ffffff'),
  ]),
};

/** Illustrations of the faces that are not content; the file name is the `illustration` of page-state. */
export function emptyPictures(): Picture[] {
  return Object.entries(SCENES).flatMap(([name, draw]) => [
    { path: `${FOLDERS.customer}/empty/${name}.svg`, content: draw() },
    { path: `${FOLDERS.staff}/empty/${name}.svg`, content: draw() },
  ]);
}
