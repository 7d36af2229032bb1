import { blur, box, disc, drawing, fill, group, line, linear, oval, tag } from '../svg';
import { brandMark } from '../icons/tabs';
import { GALLERY } from './faces';

/** Mood of a cabin: materials, ambient light, the screen that leads the eye, the weather outside. */
export interface Interior {
  upper: string;
  lower: string;
  leather: string;
  trim: string;
  ambient: string;
  screen: 'panorama' | 'portrait' | 'wide';
  outside: readonly [string, string];
}

const SCREENS: Record<Interior['screen'], () => string> = {
  panorama: () => glassPane(112, 196, 436, 74) + dials(206, 236) + map(330, 204, 206, 58),
  portrait: () => glassPane(126, 204, 170, 62) + dials(211, 238) + glassPane(340, 206, 118, 168) + map(348, 214, 102, 96) + rows(352, 322, 94),
  wide: () => glassPane(126, 206, 172, 62) + dials(212, 239) + glassPane(326, 200, 214, 92) + map(334, 208, 132, 76) + rows(476, 216, 54),
};

function glassPane(x: number, y: number, width: number, height: number): string {
  return box([x - 3, y - 3, width + 6, height + 6, 13], '#2b3038') + box([x, y, width, height, 10], '#0a1220') + fill(`M${x + 10} ${y}h${width * 0.3}l-${height * 0.5} ${height}h-${width * 0.16}Z`, '#ffffff', { opacity: 0.05 });
}

function dials(x: number, y: number): string {
  return line(`M${x - 58} ${y + 14}A26 26 0 1 1 ${x - 20} ${y + 14}M${x + 20} ${y + 14}A26 26 0 1 1 ${x + 58} ${y + 14}`, '#2d4a78', 5)
    + line(`M${x - 58} ${y + 14}A26 26 0 0 1 ${x - 46} ${y - 22}M${x + 20} ${y + 14}A26 26 0 0 1 ${x + 30} ${y - 20}`, '#5aa2ff', 5) + line(`M${x - 8} ${y - 6}H${x + 8}M${x - 5} ${y + 6}H${x + 5}`, '#dce9ff', 3.4);
}

function map(x: number, y: number, width: number, height: number): string {
  const at = (share: number, down: number): string => `${x + width * share} ${y + height * down}`;
  return box([x, y, width, height, 6], '#14233c') + line(`M${at(0.04, 0.8)}L${at(0.4, 0.7)}L${at(0.96, 0.86)}M${at(0.2, 0.06)}L${at(0.3, 0.94)}M${at(0.78, 0.06)}L${at(0.66, 0.94)}M${at(0.04, 0.3)}L${at(0.96, 0.22)}`, '#2b456e', 3)
    + line(`M${at(0.28, 0.92)}C${at(0.34, 0.5)} ${at(0.5, 0.6)} ${at(0.76, 0.16)}`, '#4d9bff', 4.5) + disc([x + width * 0.76, y + height * 0.16, 4.5], '#ff8a5c');
}

function rows(x: number, y: number, width: number): string {
  return [0, 1, 2].map((row) => box([x, y + row * 17, row === 1 ? width * 0.7 : width, 8, 4], row === 0 ? '#3f6fb5' : '#233a5e')).join('');
}

function outside(look: Interior): string {
  return group([
    box([0, 0, 750, 230], 'url(#sky)'), fill('M0 170L90 120L160 158L260 96L350 150L440 112L540 162L640 118L750 160V230H0Z', '#6f8ba6', { opacity: 0.6 }),
    fill('M0 190C160 160 300 186 430 172C560 160 660 180 750 168V230H0Z', '#48645c', { opacity: 0.85 }), fill('M330 230L366 176H384L430 230Z', '#7d848c'),
  ]) + fill('M0 0H750V26H690C600 14 150 14 60 26L22 196C10 200 0 200 0 200Z', look.lower) + fill('M750 0V200L730 196L692 24Z', look.lower)
    + line('M375 18V40', '#15181d', 8) + box([318, 36, 114, 34, 14], '#15181d') + box([324, 41, 102, 24, 10], '#7f97ad');
}

function dashboard(look: Interior): string {
  const vent = (x: number): string => box([x, 286, 74, 20, 8], '#0e1116') + line(`M${x + 8} 293H${x + 66}M${x + 8} 300H${x + 66}`, '#3b424b', 2);
  return [
    fill('M0 204C150 176 600 176 750 204V480H0Z', 'url(#pad)'), line('M0 205C150 177 600 177 750 205', '#ffffff', 2, { opacity: 0.16 }),
    fill('M0 268C160 250 590 250 750 268V318C590 304 160 304 0 318Z', look.trim), fill('M0 268C160 250 590 250 750 268V278C590 260 160 260 0 278Z', '#ffffff', { opacity: 0.18 }),
    line('M0 322C160 308 590 308 750 322', look.ambient, 10, { opacity: 0.55, filter: 'url(#glow)' }), line('M0 322C160 308 590 308 750 322', look.ambient, 2.6),
    vent(22), vent(566), vent(654), fill('M0 330C160 316 590 316 750 330V480H0Z', look.lower),
    line('M520 372C600 366 690 370 750 378M520 372C516 410 520 440 528 480', '#000000', 2, { opacity: 0.35 }), box([600, 392, 44, 7, 3.5], '#aeb6bf'),
    fill('M302 330H470L502 480H262Z', look.leather), fill('M318 338H454L476 480H292Z', '#0f1217'), box([338, 352, 96, 40, 10], '#1d232b', { stroke: '#39414b', 'stroke-width': 1.5 }),
    line('M352 372H378M394 372H420', look.ambient, 3), box([366, 408, 40, 52, 16], 'url(#metal)'), disc([322, 446, 13], '#1d232b', { stroke: '#59626d', 'stroke-width': 2 }), disc([450, 446, 13], '#1d232b', { stroke: '#59626d', 'stroke-width': 2 }),
    line('M302 330L262 480M470 330L502 480', look.ambient, 2, { opacity: 0.8 }),
  ].join('');
}

function steering(look: Interior): string {
  return group([
    oval([212, 350, 118, 112], '#000000', { opacity: 0.3, filter: 'url(#glow)' }),
    line('M106 340A106 106 0 1 1 318 340C318 394 286 430 262 436H162C138 430 106 394 106 340Z', '#14181d', 22),
    line('M106 340A106 106 0 1 1 318 340C318 394 286 430 262 436H162C138 430 106 394 106 340Z', look.leather, 16),
    line('M112 316A101 101 0 0 1 312 316', '#ffffff', 3, { opacity: 0.25 }),
    fill('M116 336C150 322 170 316 184 312H240C254 316 274 322 308 336L306 356C274 356 256 366 248 384H176C168 366 150 356 118 356Z', '#171b21'),
    fill('M190 384H234L226 428H198Z', 'url(#metal)'), box([178, 312, 68, 62, 24], '#22282f', { stroke: '#3b434d', 'stroke-width': 1.5 }),
    line('M138 340H164M260 340H286', '#8d97a3', 4), group([brandMark('#d7dde4')], { transform: 'translate(212 344) scale(.6)' }),
  ]);
}

/** A driver's-eye view of the cabin. */
export function drawInterior(look: Interior): string {
  return drawing(GALLERY.width, GALLERY.height, [
    tag('defs', {}, [
      linear('sky', [0, 0, 0, 200], [[0, look.outside[0]], [1, look.outside[1]]]), linear('pad', [0, 180, 0, 330], [[0, look.upper], [1, look.lower]]),
      linear('metal', [0, 400, 0, 460], [[0, '#e3e7ec'], [0.5, '#8d959f'], [1, '#cfd5dc']]), blur('glow', 6),
    ]),
    outside(look), dashboard(look), SCREENS[look.screen](), steering(look),
  ]);
}
