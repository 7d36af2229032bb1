import { box, disc, fill, group, line, linear, oval } from '../svg';
import { brandMark } from '../icons/tabs';
import { roundness, slope } from './product';
import type { Product } from './product';

const thermos: Product = {
  slug: 'thermos', ground: ['#F0F4F0', '#CFDCD2'], shadow: [410, 646, 190, 28],
  defs: [roundness('body', [284, 466], ['#1E4A3E', '#5C9A86', '#2B6453', '#12332A']), roundness('steel', [284, 466], ['#8A949F', '#FFFFFF', '#C3CBD4', '#727D8A']), roundness('lid', [298, 452], ['#22282F', '#7D8894', '#39424D', '#14191F'])],
  parts: [
    fill('M298 132Q298 100 330 100H420Q452 100 452 132V226H298Z', 'url(#lid)'), oval([375, 108, 62, 9], '#9AA5B1', { opacity: 0.6 }), line('M298 196H452', '#0E1216', 5, { opacity: 0.6 }),
    line('M316 118V210', '#C9D1DA', 7, { opacity: 0.55 }),
    fill('M292 222H458L466 258H284Z', 'url(#steel)'), fill('M284 256H466V598Q466 646 424 646H326Q284 646 284 598Z', 'url(#body)'),
    fill('M284 592V604Q284 646 326 646H424Q466 646 466 604V592Q375 616 284 592Z', 'url(#steel)', { opacity: 0.85 }),
    line('M308 282V580', '#BFE0D4', 10, { opacity: 0.55 }), line('M330 282V580', '#BFE0D4', 3, { opacity: 0.35 }),
    group([brandMark('#E9D6A8')], { transform: 'translate(384 420) scale(1.35)' }),
    line('M448 142C520 138 530 168 522 214C518 240 498 246 460 242', '#2B333C', 14), line('M456 138C508 136 522 152 522 184', '#8C97A3', 4),
  ],
};

const SLATS = 8;
/** The table top in perspective: slats from the near to the far edge. */
const slats = Array.from({ length: SLATS }, (_, index) => {
  const edge = (step: number): readonly [number, number, number] => {
    const share = step / SLATS;
    return [92 + 78 * share, 658 - 78 * share, 386 - 118 * share];
  };
  const [left, right, low] = edge(index);
  const [farLeft, farRight, high] = edge(index + 0.88);
  return fill(`M${left} ${low}L${farLeft} ${high}H${farRight}L${right} ${low}Z`, index % 2 === 0 ? 'url(#oak)' : 'url(#ash)');
}).join('');

const campingTable: Product = {
  slug: 'camping-table', ground: ['#F4F3E6', '#DADCBC'], shadow: [390, 634, 310, 34],
  defs: [
    linear('oak', [90, 260, 660, 400], [[0, '#E9C08B'], [1, '#BE8A50']]), linear('ash', [90, 260, 660, 400], [[0, '#DDB078'], [1, '#AF7B43']]),
    roundness('mug', [226, 300], ['#B8C1C6', '#FFFFFF', '#E6ECEF', '#98A3AB']), roundness('lamp', [436, 516], ['#2F4B3F', '#7FA38F', '#44695A', '#1E342B']), slope('light', [150, 236], ['#FFF6D2', '#FFC956']),
  ],
  parts: [
    line('M236 400L500 620M514 400L250 620', '#5C6670', 15), line('M232 396L496 616M508 398L246 616', '#AEB8C2', 5),
    line('M150 404L300 626M600 404L450 626', '#3F4851', 17), line('M146 402L294 622M595 402L446 622', '#8C97A2', 5), line('M270 520H480', '#4B555F', 10), disc([375, 512, 13], '#2B333B'),
    fill('M170 268H580L658 386V406Q658 412 652 412H98Q92 412 92 406V386Z', '#6E4A22'), slats, fill('M92 386H658V406Q658 412 652 412H98Q92 412 92 406Z', '#C89258'), line('M98 388H650', '#F6D8AE', 4), line('M172 270L98 380', '#F9E2C0', 4, { opacity: 0.8 }),
    oval([276, 344, 60, 13], '#5C3A14', { opacity: 0.3 }), line('M300 272Q336 272 334 298T298 322', '#C4CDD2', 12), fill('M226 246H300V330Q300 344 282 344H244Q226 344 226 330Z', 'url(#mug)'), oval([263, 247, 37, 10], '#7B4A22'), oval([263, 247, 37, 10], 'none', { stroke: '#FFFFFF', 'stroke-width': 4 }), fill('M226 300H300V316H226Z', '#0B5FE0'), line('M250 224Q242 206 254 192T250 162M278 226Q270 208 282 194', '#FFFFFF', 6, { opacity: 0.8 }),
    oval([486, 330, 66, 14], '#5C3A14', { opacity: 0.3 }), line('M446 150C440 84 512 84 506 150', '#44695A', 7), box([450, 138, 52, 20, 8], 'url(#lamp)'), oval([476, 200, 66, 66], '#FFE9A6', { opacity: 0.5 }), box([446, 156, 60, 88, 16], 'url(#light)'), line('M446 182H506M446 214H506', '#44695A', 4, { opacity: 0.5 }), fill('M436 240H516V314Q516 326 504 326H448Q436 326 436 314Z', 'url(#lamp)'), disc([476, 284, 12], '#FFC956'),
  ],
};

const keyCase: Product = {
  slug: 'key-case', ground: ['#F9F0EA', '#E5CDBB'], shadow: [395, 640, 200, 30],
  defs: [
    linear('hide', [250, 250, 500, 630], [[0, '#D08A55'], [0.5, '#B06A37'], [1, '#8A4C22']]), linear('fob', [290, 330, 470, 600], [[0, '#4A5360'], [1, '#14191F']]), linear('metal', [290, 90, 470, 260], [[0, '#FFFFFF'], [0.5, '#AEB7C2'], [1, '#6C7683']]),
    slope('strap', [180, 300], ['#BF7A46', '#8A4C22']),
  ],
  parts: [
    disc([375, 150, 70], 'none', { stroke: 'url(#metal)', 'stroke-width': 17 }), line('M313 150A62 62 0 0 1 350 94', '#FFFFFF', 5), 
    fill('M346 190Q346 180 356 180H394Q404 180 404 190V290H346Z', 'url(#strap)'), box([338, 196, 74, 34, 9], 'url(#metal)'), line('M346 202H396', '#FFFFFF', 4), disc([375, 258, 10], '#E9D6A8'), disc([375, 258, 4], '#6E3D18'),
    fill('M322 278H428Q500 278 506 352L518 552Q520 642 430 642H320Q230 642 232 552L244 352Q250 278 322 278Z', 'url(#hide)'),
    fill('M326 294H424Q486 294 491 356L502 552Q504 627 428 627H322Q246 627 248 552L259 356Q264 294 326 294Z', 'none', { stroke: '#F3D3AE', 'stroke-width': 4, 'stroke-dasharray': '11 9' }),
    line('M242 430L246 352Q252 286 322 284', '#F1BE90', 5, { opacity: 0.7 }),
    fill('M330 330H420Q458 330 461 370L468 540Q469 594 416 594H334Q281 594 282 540L289 370Q292 330 330 330Z', '#6E3D18'), fill('M336 340H414Q448 340 451 374L458 538Q458 584 412 584H338Q292 584 292 538L299 374Q302 340 336 340Z', 'url(#fob)'), line('M304 420L307 376Q310 348 338 347H400', '#A7B2C0', 4, { opacity: 0.8 }),
    ...[0, 1, 2].map((row) => box([322, 364 + row * 54, 106, 44, 18], '#0C1014') + box([324, 365 + row * 54, 102, 40, 17], '#333C47')),
    line('M366 388V380A9 9 0 0 1 384 380V388', '#E6EBF1', 4.5), box([361, 386, 28, 17, 4], '#E6EBF1'), line('M366 440V434A9 9 0 0 1 383 430', '#E6EBF1', 4.5), box([361, 440, 28, 17, 4], '#E6EBF1'), line('M354 498Q358 488 368 488H382Q392 488 396 498M352 500H398', '#E6EBF1', 4.5),
    group([brandMark('#C9D1DA')], { transform: 'translate(375 552) scale(.8)' }),
  ],
};

/** Things for the way and the weekend. */
export const LIFE: readonly Product[] = [thermos, campingTable, keyCase];
