import { box, disc, fill, group, line, linear, oval, radial, tag } from '../svg';
import { brandMark } from '../icons/tabs';
import { roundness, slope } from './product';
import type { Product } from './product';

const QUILT = tag('pattern', { id: 'quilt', width: 44, height: 44, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
  box([0, 0, 44, 44], '#3B4452') + box([2, 2, 40, 40, 9], '#475163') + line('M6 22V10Q6 6 10 6H24', '#6B778B', 2) + line('M0 0H44M0 0V44', '#D9A35B', 2.4, { 'stroke-dasharray': '5 5' }));

const mat = (outline: string, extra: string): string => fill(outline, '#1D232C', { transform: 'translate(9 14)' }) + fill(outline, 'url(#edge)') + fill(outline, 'url(#quilt)', { stroke: '#D9A35B', 'stroke-width': 6 }) + extra;

const floorMats: Product = {
  slug: 'floor-mats', ground: ['#FAF4EC', '#E8D6BF'], shadow: [395, 628, 310, 40],
  defs: [QUILT, slope('edge', [140, 620], ['#566174', '#2B323D']), linear('gloss', [150, 200, 480, 620], [[0, '#FFFFFF', 0.22], [0.5, '#FFFFFF', 0]])],
  parts: [
    group([mat('M372 128H560Q588 128 594 156L636 396Q640 424 612 424H420Q396 424 390 400L346 162Q340 128 372 128Z', '')]),
    group([
      mat('M158 212H384Q414 212 420 240L484 590Q490 626 454 626H160Q124 626 122 590L118 250Q118 212 158 212Z', ''),
      fill('M158 212H384Q414 212 420 240L484 590Q490 626 454 626H160Q124 626 122 590L118 250Q118 212 158 212Z', 'url(#gloss)'),
      fill('M188 440H360Q374 440 376 452L390 540Q392 556 376 556H198Q182 556 182 540L176 454Q176 440 188 440Z', '#2B323D'), line('M200 470H368M201 498H372M202 526H376', '#5D6879', 7),
      disc([166, 262, 13], '#D9A35B'), disc([166, 262, 6], '#6E4A1C'), disc([376, 262, 13], '#D9A35B'), disc([376, 262, 6], '#6E4A1C'),
    ]),
  ],
};

const dashCamera: Product = {
  slug: 'dash-camera', ground: ['#EEF2F9', '#C9D4E8'], shadow: [390, 596, 270, 34],
  defs: [
    slope('body', [290, 560], ['#4A5361', '#171C23']), slope('mount', [130, 310], ['#5D6878', '#2A313B']), roundness('ring', [240, 500], ['#8893A3', '#F2F5F9', '#A4AEBC', '#4C5664']),
    radial('lens', [[0, '#0A1226'], [0.55, '#14285C'], [0.8, '#0C1733'], [1, '#04070F']]), linear('shine', [290, 340, 400, 480], [[0, '#BFD6FF', 0.9], [1, '#5B97F5', 0]]),
  ],
  parts: [
    fill('M270 132H480Q500 132 496 152L488 182H262L254 152Q250 132 270 132Z', 'url(#mount)'), fill('M262 182H488L484 196H266Z', '#14181E'), box([332, 192, 86, 120, 20], 'url(#mount)'), line('M344 204V292', '#8C97A6', 6),
    box([126, 292, 498, 270, 84], '#0E1217', { transform: 'translate(0 10)' }), box([126, 290, 498, 270, 84], 'url(#body)'),
    line('M150 360Q158 306 214 304H540', '#93A0B2', 6, { opacity: 0.75 }),
    disc([370, 426, 134], '#0B0E13'), disc([370, 426, 128], 'url(#ring)'), disc([370, 426, 110], '#11151B'), disc([370, 426, 92], 'url(#lens)'), disc([370, 426, 60], '#0B1A42'), disc([370, 426, 60], 'none', { stroke: '#2F5BC4', 'stroke-width': 4, opacity: 0.7 }), disc([370, 426, 26], '#050A18'),
    fill('M290 424A82 82 0 0 1 388 346A110 110 0 0 0 290 424Z', 'url(#shine)'), oval([340, 384, 20, 13], '#FFFFFF', { opacity: 0.85, transform: 'rotate(-38 340 384)' }), disc([410, 470, 8], '#9FC2FF', { opacity: 0.7 }),
    disc([562, 386, 13], '#2A0E0C'), disc([562, 386, 8], '#FF4B3A'), disc([559, 383, 3], '#FFD0CA'),
    ...[0, 1, 2, 3].map((row) => line(`M538 ${430 + row * 20}H586`, '#05070A', 7)),
    group([brandMark('#AAB6C6')], { transform: 'translate(190 426) scale(1)' }),
  ],
};

const leaf = (x: number, y: number, turn: number): string => group([fill('M0 0C14 -30 54 -46 96 -36C84 0 46 22 0 0Z', 'url(#leaf)'), line('M6 -2Q44 -16 80 -30', '#DDEBCB', 3, { opacity: 0.8 })], { transform: `translate(${x} ${y}) rotate(${turn})` });

const fragrance: Product = {
  slug: 'fragrance', ground: ['#FDF1EF', '#F2D0C9'], shadow: [400, 620, 230, 32],
  defs: [
    roundness('glass', [222, 528], ['#F6D9C4', '#FFFFFF', '#FBE9DC', '#DFB79A']), roundness('amber', [244, 506], ['#D9822B', '#FFCB7A', '#EFA047', '#B8641A']),
    roundness('wood', [282, 468], ['#9C6A3C', '#E2B588', '#C08A57', '#7D5029']), linear('leaf', [0, -40, 90, 10], [[0, '#8DB97A'], [1, '#4C7F4A']]),
  ],
  parts: [
    leaf(500, 590, -18), leaf(512, 606, 16),
    line('M375 168C340 60 430 40 424 104C420 134 392 150 375 168', '#8A5A33', 8), line('M374 160C350 84 412 60 414 100', '#C08A57', 3),
    box([332, 262, 86, 54, 10], '#E9C9AF'), box([332, 262, 30, 54, 10], '#FFFFFF', { opacity: 0.6 }),
    box([222, 304, 306, 322, 58], 'url(#glass)'), box([244, 392, 262, 212, 42], 'url(#amber)'), oval([375, 396, 131, 17], '#FFDDA3'),
    fill('M282 176Q282 160 298 160H452Q468 160 468 176V256Q468 274 450 274H300Q282 274 282 256Z', 'url(#wood)'), line('M300 190C350 180 400 204 452 190M296 222C350 210 390 238 456 220M304 252C350 244 400 260 448 250', '#7D5029', 4, { opacity: 0.45 }), line('M298 168H440', '#F7DDBF', 6, { opacity: 0.8 }),
    box([298, 424, 154, 128, 16], '#FFFAF4', { opacity: 0.95 }), fill('M375 446C396 470 408 484 408 500A33 33 0 0 1 342 500C342 484 354 470 375 446Z', '#F2B7A4'), line('M356 500Q358 516 374 520', '#FFFFFF', 6), line('M340 538H410', '#D9A48E', 5),
    line('M242 366V560', '#FFFFFF', 12, { opacity: 0.75 }), line('M508 420V570', '#8E4C10', 6, { opacity: 0.25 }),
  ],
};

const phoneHolder: Product = {
  slug: 'phone-holder', ground: ['#ECF6F3', '#C4E1D8'], shadow: [390, 642, 220, 28],
  defs: [
    linear('shell', [240, 110, 500, 560], [[0, '#3A4350'], [1, '#0F1318']]), linear('map', [262, 130, 490, 540], [[0, '#F3F8FF'], [1, '#D3E3FA']]), slope('grip', [280, 430], ['#697585', '#252C35']),
    slope('base', [500, 640], ['#596474', '#1B2129']), tag('clipPath', { id: 'screen' }, box([264, 116, 222, 418, 26], '#000')),
  ],
  parts: [
    fill('M322 520H428L446 602H304Z', '#2A313B'), fill('M276 596H474Q494 596 498 616L502 634Q504 646 490 646H260Q246 646 248 634L252 616Q256 596 276 596Z', 'url(#base)'), line('M272 608H452', '#98A4B4', 5),
    box([248, 98, 254, 456, 42], 'url(#shell)'), line('M256 150V140Q256 106 292 106H450', '#8C98A8', 5), box([264, 116, 222, 418, 26], 'url(#map)'),
    group([
      fill('M250 230L500 150V196L250 276ZM250 420L500 356V396L250 462ZM300 100H338L430 560H388Z', '#FFFFFF'), fill('M264 290L322 272L346 384L264 404Z', '#C9E7CF'), fill('M410 240L500 212V330L430 348Z', '#BFD9F6'), fill('M360 116H500V134L372 176Z', '#DCE8D9'),
      line('M402 548L376 424Q372 404 390 400L452 384Q474 378 470 356L448 232', '#0B5FE0', 16), line('M402 548L376 424', '#6BA2F8', 5, { opacity: 0.8 }),
    ], { 'clip-path': 'url(#screen)' }),
    fill('M448 168C474 168 488 186 488 206C488 230 462 246 448 270C434 246 408 230 408 206C408 186 422 168 448 168Z', '#F04E23'), disc([448, 206, 15], '#FFFFFF'),
    disc([392, 484, 20], '#FFFFFF'), fill('M392 468L404 496L392 488L380 496Z', '#0B5FE0'), box([344, 128, 62, 14, 7], '#1B2129'),
    fill('M212 300Q212 284 228 284H262V430H228Q212 430 212 414Z', 'url(#grip)'), fill('M538 300Q538 284 522 284H488V430H522Q538 430 538 414Z', 'url(#grip)'), box([252, 294, 14, 126, 6], '#0F1318'), box([484, 294, 14, 126, 6], '#0F1318'), line('M224 302V400M500 298H518', '#AAB5C4', 5),
    fill('M308 536H442Q452 536 452 548V560Q452 572 440 572H310Q298 572 298 560V548Q298 536 308 536Z', '#39424E'), line('M312 544H430', '#8C98A8', 4),
    group([brandMark('#AAB6C6')], { transform: 'translate(375 626) scale(.5)' }),
  ],
};

const FOLDS = 12;
/** The shade's folds: bands of a windscreen shape, alternately turned to and from the light. */
const folds = Array.from({ length: FOLDS }, (_, index) => {
  const at = (step: number): readonly [number, number] => [130 + step * (490 / FOLDS), 82 + step * (586 / FOLDS)];
  const [top, bottom] = at(index);
  const [topEnd, bottomEnd] = at(index + 1);
  return fill(`M${top} 190H${topEnd}L${bottomEnd} 590H${bottom}Z`, index % 2 === 0 ? 'url(#lit)' : 'url(#unlit)');
}).join('');
const SCREEN = 'M160 236Q164 212 188 208Q375 184 562 208Q586 212 590 236L652 500Q660 536 622 542Q375 574 128 542Q90 536 98 500Z';

const sunshade: Product = {
  slug: 'sunshade', ground: ['#FFF7E3', '#FBE0A9'], shadow: [390, 590, 320, 34],
  defs: [slope('lit', [190, 580], ['#FFFFFF', '#C9D3DF']), slope('unlit', [190, 580], ['#CCD6E2', '#93A1B3']), tag('clipPath', { id: 'screen' }, fill(SCREEN, '#000')), radial('sun', [[0, '#FFE08A'], [1, '#FFB938']])],
  parts: [
    disc([566, 190, 84], '#FFD772', { opacity: 0.35 }), disc([566, 190, 56], 'url(#sun)'),
    group([folds, fill('M98 500L120 420Q375 470 640 400L652 560H98Z', '#6F7E92', { opacity: 0.12 }), fill('M120 190H300L180 590H60Z', '#FFFFFF', { opacity: 0.25 })], { 'clip-path': 'url(#screen)' }),
    line(SCREEN, '#0B5FE0', 13), line('M172 240Q176 222 190 220Q375 196 480 207', '#7FB0FA', 4),
    fill('M326 186H424V222Q424 252 394 252H356Q326 252 326 222Z', '#FFF3D2'), line('M326 196V222Q326 252 356 252H394Q424 252 424 222V196', '#0B5FE0', 11),
    ...([[152, 498], [598, 498], [196, 256], [554, 256]] as const).map(([x, y]) => disc([x, y, 19], '#0848AE') + disc([x - 2, y - 2, 14], '#4C8DF3') + oval([x - 6, y - 7, 5, 3.5], '#FFFFFF', { opacity: 0.9 })),
  ],
};

/** What makes a car more comfortable. */
export const ACCESSORIES: readonly Product[] = [floorMats, dashCamera, fragrance, phoneHolder, sunshade];
