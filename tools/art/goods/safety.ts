import { box, disc, fill, group, line, linear, oval } from '../svg';
import { brandMark } from '../icons/tabs';
import { slope } from './product';
import type { Product } from './product';

const childSeat: Product = {
  slug: 'child-seat', ground: ['#F0F3FB', '#CED7EF'], shadow: [395, 648, 230, 32],
  defs: [
    linear('shell', [180, 110, 560, 640], [[0, '#566276'], [1, '#1D2430']]), linear('pad', [260, 130, 490, 560], [[0, '#F7F1E6'], [1, '#D6C7AC']]), linear('wing', [220, 130, 540, 330], [[0, '#4C8DF3'], [1, '#0848AE']]),
    slope('seat', [470, 590], ['#F4ECDD', '#C9B897']), slope('base', [570, 660], ['#3A4453', '#151A22']),
  ],
  parts: [
    fill('M226 580H524L548 630Q554 652 532 652H218Q196 652 202 630Z', 'url(#base)'), line('M222 596H500', '#6D7A8D', 5),
    fill('M262 236Q276 172 375 170Q474 172 488 236L516 430Q566 440 566 486V560Q566 602 524 602H226Q184 602 184 560V486Q184 440 234 430Z', 'url(#shell)'), line('M240 430L266 262', '#94A1B4', 5, { opacity: 0.8 }),
    fill('M292 250H458L484 500Q486 520 466 522H284Q264 520 266 500Z', 'url(#pad)'),
    fill('M252 104Q256 84 280 84H470Q494 84 498 104L520 236Q524 268 492 266L460 262L444 148Q440 132 424 132H326Q310 132 306 148L290 262L258 266Q226 268 230 236Z', 'url(#wing)'), line('M238 236L262 112Q266 96 284 96H440', '#A9C9FB', 5, { opacity: 0.9 }),
    fill('M306 150Q310 130 328 130H422Q440 130 444 150L458 250Q460 270 440 270H310Q290 270 292 250Z', 'url(#pad)'), line('M330 160H420', '#FFFFFF', 8, { opacity: 0.8 }), line('M296 278H454', '#B7A67F', 5, { opacity: 0.7 }),
    fill('M252 494Q375 470 498 494L520 560Q524 592 490 592H260Q226 592 230 560Z', 'url(#seat)'), line('M262 506Q375 484 484 504', '#FFFFFF', 7, { opacity: 0.7 }),
    fill('M184 470Q184 436 218 436Q250 436 250 470V556Q250 590 217 590Q184 590 184 556Z', '#3C4759'), fill('M566 470Q566 436 532 436Q500 436 500 470V556Q500 590 533 590Q566 590 566 556Z', '#2A3341'), line('M194 540V474Q196 448 216 446', '#8B99AD', 6),
    line('M326 276L352 448M424 276L398 448', '#2B3442', 23), line('M322 280L346 440M420 280L396 440', '#6C7A90', 5), box([318, 304, 42, 84, 13], '#0B5FE0', { transform: 'rotate(-8 339 346)' }), box([390, 304, 42, 84, 13], '#0848AE', { transform: 'rotate(8 411 346)' }), line('M328 318L336 374', '#8BBBFA', 5),
    line('M375 470V560M352 462L282 520M398 462L468 520', '#2B3442', 22), box([338, 430, 74, 66, 18], '#1D2430'), box([350, 440, 50, 44, 12], '#F0483A'), line('M360 450H384', '#FFC2BA', 6),
  ],
};

/** A clamp that opens upwards, about 120 wide, its spring at (0, 0). */
const clamp = (x: number, y: number, turn: number, tones: readonly [string, string, string]): string => {
  const [own, light, deep] = tones;
  return group([
    fill('M-14 -6L-58 -112Q-64 -130 -46 -134Q-34 -136 -28 -124L6 -18Z', deep), fill('M14 -6L58 -112Q64 -130 46 -134Q34 -136 28 -124L-6 -18Z', own), line('M44 -120L14 -36', light, 6),
    fill('M-26 4Q-44 66 -10 108L-2 94Q-20 58 -4 8Z', '#A7B1BD'), fill('M26 4Q44 66 10 108L2 94Q20 58 4 8Z', '#D5DCE4'), line('M-14 88L-20 76M-16 70L-24 60M14 88L20 76M16 70L24 60', '#5C6672', 4),
    disc([0, 0, 24], deep), disc([0, 0, 24], own), disc([-3, -3, 12], light), disc([0, 0, 7], '#39424D'),
  ], { transform: `translate(${x} ${y}) rotate(${turn})` });
};

const jumpStarter: Product = {
  slug: 'jump-starter', ground: ['#FFF3EC', '#F8D5C1'], shadow: [390, 634, 290, 38],
  defs: [linear('case', [200, 250, 560, 620], [[0, '#4C5664'], [0.5, '#2A313B'], [1, '#14181E']]), slope('guard', [250, 640], ['#FF8A4A', '#DB4A12']), linear('screen', [270, 350, 470, 450], [[0, '#12203A'], [1, '#0A1222']])],
  parts: [
    line('M296 262C290 172 214 164 192 224C182 252 184 284 182 318', '#8E1A12', 21), line('M292 250C282 186 224 176 200 216', '#F27A6E', 6), line('M454 262C460 172 536 164 558 224C568 252 566 284 568 318', '#14181E', 21), line('M457 250C466 186 524 176 548 212', '#66717F', 6),
    box([196, 258, 358, 376, 50], 'url(#guard)'), box([222, 250, 306, 392, 40], 'url(#case)'), line('M234 340V294Q234 262 268 262H460', '#97A3B2', 5, { opacity: 0.9 }), fill('M196 400H222V500H196ZM528 400H554V500H528Z', '#B83A0B', { opacity: 0.7 }),
    box([262, 244, 226, 34, 12], '#12161B'), box([278, 232, 60, 30, 8], '#C9281C'), box([412, 232, 60, 30, 8], '#1B2129'),
    box([262, 312, 226, 128, 20], '#0A0D11'), box([270, 320, 210, 112, 14], 'url(#screen)'),
    fill('M340 340L310 384H332L324 416L360 370H338Z', '#FFD65C'), ...[0, 1, 2, 3].map((bar) => box([382 + bar * 20, 396 - bar * 12, 13, 22 + bar * 12, 4], bar === 3 ? '#2C6B54' : '#3DE0A0')), fill('M270 334Q270 320 284 320H400L300 432H284Q270 432 270 418Z', '#FFFFFF', { opacity: 0.07 }),
    disc([316, 540, 48], '#0E1216'), disc([316, 540, 40], '#DCE4EE'), disc([316, 540, 30], '#FFF7D6'), disc([316, 540, 16], '#FFE58F'), line('M290 528A29 29 0 0 1 310 512', '#FFFFFF', 6),
    disc([436, 540, 34], '#0E1216'), disc([436, 540, 28], '#F2622B'), line('M436 524V538', '#FFFFFF', 6), line('M425 531A14 14 0 1 0 447 531', '#FFFFFF', 5), group([brandMark('#8C98A8')], { transform: 'translate(376 612) scale(.5)' }),
    clamp(118, 444, 8, ['#E0382C', '#FF9A8F', '#98190F']), clamp(632, 444, -8, ['#39424E', '#8C97A6', '#181D24']), oval([375, 640, 120, 4], '#7A2A08', { opacity: 0.4 }),
  ],
};

/** What one hopes not to need. */
export const SAFETY: readonly Product[] = [childSeat, jumpStarter];
