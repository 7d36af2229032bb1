import { box, disc, fill, group, line, linear, oval, tag } from '../svg';
import { brandMark } from '../icons/tabs';
import { roundness, slope } from './product';
import type { Product } from './product';

const SPANNER = 'M-15 -70V-36L0 -24L15 -36V-70A44 44 0 0 1 24 4V66A24 24 0 0 1 -24 66V4A44 44 0 0 1 -15 -70Z';

const maintenancePackage: Product = {
  slug: 'maintenance-package', ground: ['#EDF3FE', '#C8DBF8'], shadow: [400, 634, 290, 38],
  defs: [
    linear('front', [160, 390, 590, 640], [[0, '#3B82F2'], [1, '#0A4FBC']]), slope('inside', [340, 420], ['#06337D', '#0A4199']), slope('flap', [330, 400], ['#8AB6FA', '#5A94F2']),
    roundness('can', [190, 330], ['#C98414', '#FFD67E', '#F2B23C', '#B26F0C']), roundness('filter', [346, 450], ['#8792A1', '#FFFFFF', '#C9D1DB', '#6D7887']), roundness('bottle', [462, 574], ['#0C7A63', '#63D3B4', '#1BA584', '#085B49']),
  ],
  parts: [
    fill('M150 396L196 344H560L602 396Z', 'url(#inside)'),
    fill('M190 250Q190 226 212 208L222 196H298L308 208Q330 226 330 250V470H190Z', 'url(#can)'), box([226, 140, 68, 62, 10], '#2B3A55'), line('M242 152V196M260 152V196M278 152V196', '#55698C', 5), fill('M260 258C278 284 290 300 290 316A30 30 0 0 1 230 316C230 300 242 284 260 258Z', '#FFF6DF'), line('M206 250V400', '#FFF0CC', 7, { opacity: 0.8 }),
    box([346, 232, 104, 240, 14], 'url(#filter)'), box([338, 220, 120, 36, 12], '#3C4654'), line('M356 238H430', '#7F8B9B', 5), ...[0, 1, 2, 3, 4, 5].map((rib) => line(`M${356 + rib * 17} 274V300`, '#6D7887', 6, { opacity: 0.7 })), box([346, 322, 104, 40], '#E2483B'),
    fill('M462 300Q462 274 484 260Q494 252 494 236V214H542V236Q542 252 552 260Q574 274 574 300V470H462Z', 'url(#bottle)'), box([488, 176, 60, 44, 9], '#FFFFFF'), line('M502 188V212M518 188V212M534 188V212', '#C4CDD9', 4), box([478, 318, 80, 70, 10], '#E9FBF5'),
    fill('M150 396L104 352L196 344L150 396ZM602 396L650 356L560 344Z', 'url(#flap)'),
    fill('M150 392H602V606Q602 634 574 634H178Q150 634 150 606Z', 'url(#front)'), fill('M150 392H602V410H150Z', '#8AB6FA', { opacity: 0.55 }), line('M164 424V600', '#9CC3FC', 5, { opacity: 0.8 }),
    disc([376, 524, 84], '#FFFFFF'), group([fill(SPANNER, '#0B5FE0')], { transform: 'translate(376 526) rotate(40) scale(.68)' }),
    line('M508 600H566M528 580H566', '#9CC3FC', 7, { opacity: 0.8 }),
  ],
};

const bubble = (x: number, y: number, r: number): string => disc([x, y, r], '#FFFFFF', { opacity: 0.72 }) + disc([x, y, r], 'none', { stroke: '#8CCFE6', 'stroke-width': 3 }) + oval([x - r * 0.34, y - r * 0.4, r * 0.26, r * 0.18], '#FFFFFF');

const carWashCard: Product = {
  slug: 'car-wash-card', ground: ['#E9F8F8', '#BDE4E8'], shadow: [395, 596, 300, 44],
  defs: [linear('back', [150, 200, 600, 520], [[0, '#0D7F93'], [1, '#075465']]), linear('card', [120, 260, 620, 600], [[0, '#34C3D6'], [0.5, '#1496D2'], [1, '#0B5FC8']]), linear('sheen', [120, 260, 520, 520], [[0, '#FFFFFF', 0.45], [0.5, '#FFFFFF', 0]]), tag('clipPath', { id: 'edge' }, box([122, 246, 500, 310, 34], '#000'))],
  parts: [
    group([box([140, 214, 484, 300, 34], 'url(#back)'), box([140, 262, 484, 54], '#053F4C')], { transform: 'rotate(7 380 360)' }),
    group([
      box([122, 246, 500, 310, 34], 'url(#card)'),
      group([fill('M122 246H520L300 556H122Z', 'url(#sheen)'), fill('M122 500Q190 462 262 498T420 494T622 482V560H122Z', '#FFFFFF', { opacity: 0.92 }), disc([160, 508, 34], '#FFFFFF'), disc([236, 520, 40], '#F2FBFE'), disc([560, 510, 44], '#FFFFFF'), disc([490, 522, 34], '#F2FBFE')], { 'clip-path': 'url(#edge)' }),
      fill('M202 476C198 440 210 420 250 412L292 366Q306 348 332 348H432Q456 348 472 364L512 410Q552 416 556 450L558 476Q558 486 546 486H214Q204 486 202 476Z', '#FFFFFF'),
      fill('M280 408L310 376Q318 368 330 368H366V408ZM382 368H430Q444 368 454 378L482 408H382Z', '#1B7FC4'), disc([286, 484, 36], '#0C3F77'), disc([286, 484, 17], '#DDF3FA'), disc([474, 484, 36], '#0C3F77'), disc([474, 484, 17], '#DDF3FA'), line('M222 446H262M506 440H536', '#FFD65C', 9),
      group([brandMark('#FFFFFF')], { transform: 'translate(176 296) scale(.95)' }), line('M214 296H300', '#FFFFFF', 10, { opacity: 0.85 }),
      line('M136 420V288Q136 260 164 260H420', '#D9F6FA', 4, { opacity: 0.8 }),
    ], { transform: 'rotate(-5 372 400)' }),
    bubble(566, 214, 46), bubble(628, 292, 25), bubble(508, 160, 22), bubble(120, 586, 26), bubble(640, 226, 13), bubble(170, 620, 14),
  ],
};

/** Services bought ahead. */
export const PACKAGES: readonly Product[] = [maintenancePackage, carWashCard];
