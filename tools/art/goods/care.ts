import { box, disc, fill, group, line, linear, oval, tag } from '../svg';
import { roundness, slope } from './product';
import type { Product } from './product';

const DROP = 'M0 -46C18 -20 32 -2 32 16A32 32 0 0 1 -32 16C-32 -2 -18 -20 0 -46Z';

const engineOil: Product = {
  slug: 'engine-oil', ground: ['#FDF6E9', '#F3DFBD'], shadow: [400, 628, 250, 34],
  defs: [
    roundness('body', [216, 540], ['#1D3A73', '#4A74BF', '#23478A', '#142B58']),
    roundness('cap', [268, 384], ['#C9871B', '#FFD477', '#F0AE35', '#B87412']),
    slope('label', [430, 600], ['#FFFFFF', '#EDF2FB']), linear('oil', [340, 470, 410, 570], [[0, '#FFC85A'], [1, '#E08A14']]),
  ],
  parts: [
    fill('M216 338C216 296 240 276 270 252Q284 240 284 214H368Q368 228 388 228H476Q540 228 540 294V592Q540 630 502 630H254Q216 630 216 592ZM438 282Q424 282 424 298V352Q424 366 434 376L468 408Q486 424 488 398V312Q488 282 460 282Z', 'url(#body)', { 'fill-rule': 'evenodd' }),
    fill('M424 298Q424 282 438 282H460Q488 282 488 312V330Q482 300 456 300H440Q428 300 424 318Z', '#0E2148'),
    box([272, 196, 108, 26, 8], '#142B58'), box([268, 124, 116, 80, 14], 'url(#cap)'), box([268, 124, 116, 18, 9], '#FFE3A3', { opacity: 0.7 }),
    line('M290 150V194M308 150V194M326 150V194M344 150V194M362 150V194', '#9C610C', 5, { opacity: 0.35 }),
    fill('M244 344Q246 304 286 276L300 262', 'none', { stroke: '#9CBCF2', 'stroke-width': 9, opacity: 0.55 }),
    box([240, 424, 276, 172, 22], 'url(#label)'), fill('M240 560H516V574Q516 596 494 596H262Q240 596 240 574Z', '#F0AE35'),
    group([fill(DROP, 'url(#oil)'), line('M-14 16Q-13 30 2 34', '#FFF3D4', 6)], { transform: 'translate(316 494)' }),
    line('M376 470H484M376 496H468M376 522H440', '#A9BBDA', 10), line('M376 470H440', '#23478A', 10),
    line('M232 470V590', '#9CBCF2', 7, { opacity: 0.5 }),
  ],
};

const washerFluid: Product = {
  slug: 'washer-fluid', ground: ['#EDF8FB', '#C6E5EE'], shadow: [400, 636, 230, 32],
  defs: [
    roundness('glass', [250, 500], ['#CDE9F4', '#FFFFFF', '#DDF1F8', '#A9D3E4']),
    roundness('fluid', [250, 500], ['#1E86D2', '#6CC6F6', '#2A9BE4', '#1468B0']),
    roundness('cap', [318, 432], ['#0A4FB8', '#5A9BF5', '#0B5FE0', '#073E93']),
  ],
  parts: [
    fill('M326 190H424V226Q424 250 446 268Q500 306 500 366V602Q500 638 464 638H286Q250 638 250 602V366Q250 306 304 268Q326 250 326 226Z', 'url(#glass)', { opacity: 0.92 }),
    fill('M260 346Q320 330 375 344T490 340Q494 352 494 368V600Q494 632 462 632H288Q256 632 256 600V368Q256 356 260 346Z', 'url(#fluid)'),
    fill('M260 346Q320 330 375 344T490 340Q486 330 482 324Q430 336 375 326T270 328Q264 336 260 346Z', '#BDE6FB', { opacity: 0.9 }),
    box([318, 112, 114, 88, 14], 'url(#cap)'), box([318, 112, 114, 18, 9], '#8BBBFA', { opacity: 0.7 }),
    line('M340 140V190M358 140V190M376 140V190M394 140V190M412 140V190', '#052F75', 5, { opacity: 0.35 }),
    box([274, 408, 202, 168, 22], '#FFFFFF', { opacity: 0.96 }),
    fill('M302 536Q302 456 375 446Q448 456 448 536Q375 512 302 536Z', '#BFE3FA'), line('M302 536Q302 456 375 446Q448 456 448 536Q375 512 302 536Z', '#0B5FE0', 8),
    line('M375 520L412 468', '#0B5FE0', 8), disc([330, 432, 7], '#2A9BE4'), disc([375, 424, 7], '#2A9BE4'), disc([420, 432, 7], '#2A9BE4'),
    line('M270 372V590', '#FFFFFF', 11, { opacity: 0.6 }), line('M340 236Q338 258 318 272', '#FFFFFF', 9, { opacity: 0.9 }),
    disc([460, 600, 8], '#BDE6FB', { opacity: 0.7 }), disc([440, 612, 5], '#BDE6FB', { opacity: 0.7 }), disc([468, 390, 6], '#BDE6FB', { opacity: 0.8 }),
  ],
};

const blade = (y: number, length: number): string => group([
  fill(`M${-length} 8Q${-length * 0.5} -26 -44 -30H44Q${length * 0.5} -26 ${length} 8L${length - 4} 18H${-length + 4}Z`, 'url(#spoiler)'),
  fill(`M${-length + 12} 4Q${-length * 0.5} -20 -44 -24H44Q${length * 0.4} -21 ${length * 0.62} -12Q0 -18 ${-length + 12} 4Z`, '#8B95A3', { opacity: 0.75 }),
  fill(`M${-length} 18H${length}L${length - 10} 34H${-length + 10}Z`, '#14181E'), line(`M${-length + 8} 36H${length - 8}`, '#3C4653', 4),
  box([-54, -48, 108, 48, 14], '#2B323C'), box([-54, -48, 108, 18, 9], '#6A7583'), box([-26, -38, 52, 26, 7], '#0B5FE0'), line('M-16 -31H6', '#8BBBFA', 5),
  box([-length - 6, -2, 26, 36, 7], '#2B323C'), box([length - 20, -2, 26, 36, 7], '#2B323C'),
], { transform: `translate(0 ${y})` });

const wiper: Product = {
  slug: 'wiper', ground: ['#EFF3F8', '#CBD6E4'], shadow: [395, 640, 280, 30],
  defs: [slope('spoiler', [-30, 20], ['#566170', '#1E242C'])],
  parts: [
    ...([[170, 262, 13], [236, 176, 18], [132, 356, 9], [326, 136, 11], [214, 326, 8], [404, 172, 14], [300, 232, 9], [470, 116, 8], [556, 470, 13], [610, 398, 8], [496, 540, 9], [112, 444, 6], [640, 500, 7]] as const)
      .map(([x, y, r]) => oval([x, y, r, r * 1.12], '#8DB8EA', { opacity: 0.7 }) + oval([x + r * 0.1, y + r * 0.16, r * 0.72, r * 0.8], '#C3DCF7', { opacity: 0.8 }) + disc([x - r * 0.32, y - r * 0.36, r * 0.26], '#FFFFFF')),
    group([blade(-66, 300), blade(66, 244)], { transform: 'translate(382 396) rotate(-36)' }),
  ],
};

/** Pleats seen from above, on a plate of 100 by 100 that `airFilter` lays down. */
const pleats = Array.from({ length: 15 }, (_, index) => {
  const x = 10 + index * 5.4;
  return fill(`M${x} 12H${x + 2.7}V88H${x}Z`, '#FFFFFF') + fill(`M${x + 2.7} 12H${x + 5.4}V88H${x + 2.7}Z`, '#C5CFDB');
}).join('');

const airFilter: Product = {
  slug: 'air-filter', ground: ['#F1F7EC', '#D3E5C6'], shadow: [395, 586, 300, 46],
  defs: [linear('rim', [0, 0, 100, 100], [[0, '#FF9A4D'], [1, '#EE6F1B']]), slope('front', [380, 570], ['#D95F12', '#B44A08']), slope('side', [380, 560], ['#B44A08', '#8E3804'])],
  parts: [
    fill('M92 366L346 520V596L92 442Z', 'url(#front)'), fill('M346 520L660 346V422L346 596Z', 'url(#side)'),
    line('M104 410L346 556L648 388', '#F58B45', 5, { opacity: 0.7 }),
    group([
      box([0, 0, 100, 100, 3], 'url(#rim)'), box([7, 9, 86, 82, 2], '#8E3804'), box([9, 12, 82, 76], '#AEBBC9'), pleats,
      line('M10 37H91M10 63H91', '#8C9AAB', 1.3, { opacity: 0.8 }), line('M3 96V4H97', '#FFD3AE', 1.6, { opacity: 0.9 }),
    ], { transform: 'matrix(3.14 -1.74 2.54 1.54 92 366)' }),
  ],
};

const battery: Product = {
  slug: 'battery', ground: ['#F3F2FB', '#D5D4EC'], shadow: [410, 604, 300, 44],
  defs: [
    slope('face', [320, 600], ['#39424F', '#222A35']), slope('flank', [260, 600], ['#1E252F', '#12171E']), linear('lid', [150, 250, 620, 330], [[0, '#6C7787'], [1, '#414B59']]),
    linear('label', [180, 380, 480, 560], [[0, '#2F7BF2'], [1, '#0848AE']]), roundness('plus', [226, 280], ['#B3261E', '#FF8A7E', '#E0382C', '#98190F']), roundness('minus', [470, 524], ['#20262E', '#8C97A6', '#3F4956', '#14191F']),
  ],
  parts: [
    fill('M150 330H510V606H150Z', 'url(#face)'), fill('M510 330L606 256V526L510 606Z', 'url(#flank)'), fill('M150 330L246 256H606L510 330Z', 'url(#lid)'),
    fill('M142 318H518V352H142Z', '#566273'), fill('M518 318L614 244V280L518 352Z', '#333C48'), fill('M142 318L238 244H614L518 318Z', 'url(#lid)'), line('M142 319H517', '#A5B1C1', 4),
    fill('M262 300L306 266H558L514 300Z', '#333C48'), ...[0, 1, 2, 3].map((cell) => oval([318 + cell * 54, 284, 17, 9], '#1B222B') + oval([316 + cell * 54, 281, 14, 6.5], '#566273')),
    line('M196 302C200 150 250 128 380 128C510 128 558 150 566 262', '#2B333E', 17), line('M191 296C198 146 250 122 380 122C450 122 496 128 524 146', '#6C7787', 5),
    box([224, 226, 58, 62, 10], 'url(#plus)'), oval([253, 230, 29, 11], '#FFB3AA'), box([468, 226, 58, 62, 10], 'url(#minus)'), oval([497, 230, 29, 11], '#A9B4C2'),
    line('M240 306H262M251 295V317', '#FF8A7E', 6), line('M486 306H508', '#C4CDD9', 6),
    box([178, 384, 304, 190, 18], 'url(#label)'), fill('M178 480L482 402V556Q482 574 464 574H196Q178 574 178 556Z', '#0A4DBB', { opacity: 0.6 }),
    fill('M342 404L272 494H322L306 554L388 456H334Z', '#FFD65C'), line('M336 414L288 480', '#FFF3C4', 6),
    line('M164 372V590', '#7C8796', 5, { opacity: 0.6 }),
  ],
};

/** Blocks between the grooves of the tread: short bent strokes from the near to the far shoulder. */
const sipes = Array.from({ length: 25 }, (_, index) => {
  const angle = ((index - 12) / 12) * 1.5;
  const x = 320 + Math.cos(angle) * 196;
  const y = 374 + Math.sin(angle) * 244;
  return `M${Math.round(x)} ${Math.round(y)}q44 ${Math.round(-10 + Math.sin(angle) * 8)} 128 ${Math.round(Math.sin(angle) * -4)}`;
}).join('');

const shoulder = (shift: number): string => `M${320 + shift} 130A196 244 0 0 1 ${320 + shift} 618`;

const tyre: Product = {
  slug: 'tyre', ground: ['#F5F4F1', '#D9D5CC'], shadow: [410, 622, 280, 36],
  defs: [
    linear('tread', [330, 130, 640, 600], [[0, '#5B626C'], [0.45, '#2E343C'], [1, '#14181D']]), linear('wall', [150, 150, 480, 600], [[0, '#4B525C'], [0.5, '#2A3038'], [1, '#1A1F25']]),
    linear('liner', [220, 240, 440, 520], [[0, '#0D1014'], [1, '#3A424D']]), tag('clipPath', { id: 'hole' }, oval([320, 374, 112, 146], '#000')), tag('clipPath', { id: 'band' }, fill('M320 130H448A196 244 0 0 1 448 618H320A196 244 0 0 0 320 130Z', '#000')),
  ],
  parts: [
    fill('M320 130H448A196 244 0 0 1 448 618H320Z', 'url(#tread)'),
    group([line(sipes, '#0C0F13', 6, { opacity: 0.75 }), ...[36, 66, 96].map((shift) => line(shoulder(shift), '#0A0C10', 9)), ...[42, 72, 102].map((shift) => line(shoulder(shift), '#78818D', 2, { opacity: 0.5 }))], { 'clip-path': 'url(#band)' }),
    oval([320, 374, 196, 244], 'url(#wall)'), oval([320, 374, 188, 235], 'none', { stroke: '#6B7480', 'stroke-width': 4, opacity: 0.7 }), oval([320, 374, 166, 208], 'none', { stroke: '#15191E', 'stroke-width': 3 }),
    line('M176 300A154 192 0 0 1 262 196', '#A9B3BF', 7, { opacity: 0.7 }), line('M384 548A154 192 0 0 0 458 462', '#8C96A3', 7, { opacity: 0.6 }),
    oval([320, 374, 124, 160], '#11151A'), oval([320, 374, 118, 153], 'none', { stroke: '#59626D', 'stroke-width': 4 }),
    oval([320, 374, 112, 146], 'url(#liner)'),
    group([oval([436, 374, 112, 146], '#E6E3DC'), oval([436, 374, 112, 146], 'none', { stroke: '#4B545F', 'stroke-width': 8 }), line('M300 230A112 146 0 0 0 300 520', '#59626D', 5, { opacity: 0.5 })], { 'clip-path': 'url(#hole)' }),
    line('M146 320A186 232 0 0 1 246 158', '#FFFFFF', 5, { opacity: 0.35 }),
  ],
};

/** What keeps a car running. */
export const CARE: readonly Product[] = [engineOil, washerFluid, wiper, airFilter, battery, tyre];
