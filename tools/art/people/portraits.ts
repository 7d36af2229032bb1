/** How one colleague looks; all paths are drawn in a square of 160, the face around (80, 72). */
export interface Portrait {
  slug: string;
  backdrop: readonly [string, string];
  skin: string;
  hair: string;
  /** Hair behind the head; empty for short cuts. */
  hairBehind: string;
  hairFront: string;
  brows: string;
  coat: string;
  /** Lapels, ties, strips: [path, colour]. */
  clothes: readonly (readonly [string, string])[];
  lips: string;
  /** Glasses, headset, cap: stroked lines and filled shapes. */
  extras: readonly { path: string; colour: string; width?: number }[];
}

const SHIRT = 'M60 119L80 136L100 119L98 160H62Z';
const COLLAR = 'M62 118L80 135L72 145L58 124ZM98 118L80 135L88 145L102 124Z';
const TIE = 'M75.500 136H84.500L83 142L88 160H72L77 142Z';
const LAPELS = 'M54 124L60 119L75 158L73 160H46ZM106 124L100 119L85 158L87 160H114Z';
const BROW_STRAIGHT = 'M60 61Q66 57.500 72 60M88 60Q94 57.500 100 61';
const BROW_SOFT = 'M60 62Q66 58 72 61M88 61Q94 58 100 62';

/** The eight people of the two stores. */
export const PORTRAITS: readonly Portrait[] = [
  {
    slug: 'wang-lei', backdrop: ['#DCE9FD', '#B5CFF8'], skin: '#F0C8A6', hair: '#20242B', hairBehind: '',
    hairFront: 'M51 66C48 42 60 26 82 26C104 26 113 42 109 66C107 60 106 54 103 49C90 50 76 48 66 42C60 48 54 56 51 66Z',
    brows: BROW_STRAIGHT, coat: '#23385E', clothes: [[SHIRT, '#F1F5FB'], [TIE, '#0B5FE0'], [COLLAR, '#FFFFFF'], [LAPELS, '#1B2C4B']],
    lips: '#B5675A', extras: [],
  },
  {
    slug: 'zhao-min', backdrop: ['#FDE7E1', '#F8C9BC'], skin: '#F6D3B8', hair: '#2B211F',
    hairBehind: 'M48 62C46 36 60 22 80 22C100 22 114 36 112 62C113 82 116 96 110 112C104 118 96 116 94 108H66C64 116 56 118 50 112C44 96 47 82 48 62Z',
    hairFront: 'M52 72C50 46 62 30 84 31C102 32 110 48 108 72C104 62 100 52 92 45C84 54 66 56 58 58C55 62 53 66 52 72Z',
    brows: BROW_SOFT, coat: '#E4572E', clothes: [['M62 122L80 142L98 122L94 160H66Z', '#FFFFFF'], ['M62 120L76 148L68 160H44L54 124Z', '#C9461F'], ['M98 120L84 148L92 160H116L106 124Z', '#C9461F']],
    lips: '#C04B4B', extras: [{ path: 'M54 84a2.400 2.400 0 1 0 .1 0ZM106 84a2.400 2.400 0 1 0 .1 0Z', colour: '#E9C46A' }],
  },
  {
    slug: 'chen-jie', backdrop: ['#E0F3EC', '#B9E2D2'], skin: '#F3CCAE', hair: '#3A2A22',
    hairBehind: 'M96 40C118 34 128 52 124 78C122 94 128 104 120 116C112 108 108 96 108 80Z',
    hairFront: 'M52 70C49 42 62 27 82 27C102 28 111 44 108 70C104 58 98 50 90 46C78 44 66 48 60 54C56 58 53 64 52 70Z',
    brows: BROW_SOFT, coat: '#12875A', clothes: [['M60 122Q80 140 100 122L96 132Q80 146 64 132Z', '#FFFFFF'], ['M79 140H81V160H79Z', '#0D6B47']],
    lips: '#BF5650', extras: [{ path: 'M50 74C46 44 60 24 80 24C100 24 114 44 110 74', colour: '#2C3440', width: 4 }, { path: 'M45 70q0-6 6-6v20q-6 0-6-6ZM115 70q0-6-6-6v20q6 0 6-6Z', colour: '#2C3440' }, { path: 'M48 84C50 98 60 103 71 101', colour: '#2C3440', width: 2.6 }, { path: 'M70 98h8q3 0 3 2.500t-3 2.500h-8Z', colour: '#2C3440' }],
  },
  {
    slug: 'liu-qiang', backdrop: ['#E6E9EF', '#C4CBD8'], skin: '#E6B88F', hair: '#2A2D33', hairBehind: '',
    hairFront: 'M52 62C49 40 60 28 80 28C100 28 111 40 108 62C106 54 104 48 100 44C88 39 72 39 60 44C56 48 54 54 52 62Z',
    brows: BROW_STRAIGHT, coat: '#4B5565', clothes: [[SHIRT, '#E2EBFB'], [TIE, '#7A2E3A'], [COLLAR, '#F3F7FE'], [LAPELS, '#3B4453']],
    lips: '#A9604F', extras: [{ path: 'M58 64h17q2 0 2 3v4q0 7-9.500 7T57 71v-4q0-3 1-3ZM85 64h17q1 0 1 3v4q0 7-10.500 7T83 71v-4q0-3 2-3ZM77 67q3-2 6 0M57 66l-5-1M103 66l5-1', colour: '#242932', width: 2.4 }],
  },
  {
    slug: 'sun-yue', backdrop: ['#E4E8FD', '#C3CBF7'], skin: '#F7D6BD', hair: '#1F1B22',
    hairBehind: 'M80 6C92 6 98 14 96 24C92 32 68 32 64 24C62 14 68 6 80 6Z',
    hairFront: 'M52 68C49 42 60 26 80 26C100 26 111 42 108 68C105 56 100 46 84 42L80 40L76 42C60 46 55 56 52 68Z',
    brows: BROW_SOFT, coat: '#2C4A9A', clothes: [['M62 121L80 138L98 121L100 130L80 150L60 130Z', '#FFFFFF'], ['M66 126Q80 138 94 126L90 136L80 142L70 136Z', '#F0B429'], ['M76 138L72 154L80 146L88 154L84 138Z', '#F0B429']],
    lips: '#C24E57', extras: [{ path: 'M53.500 82a2 2 0 1 0 .1 0ZM106.500 82a2 2 0 1 0 .1 0Z', colour: '#FFFFFF' }],
  },
  {
    slug: 'zhou-wei', backdrop: ['#FFF0DA', '#FAD7A0'], skin: '#D9A878', hair: '#25211F', hairBehind: '',
    hairFront: 'M52 66C51 58 52 52 54 50H106C108 52 109 58 108 66C106 62 104 58 102 56H58C56 58 54 62 52 66Z',
    brows: BROW_STRAIGHT, coat: '#E8641B', clothes: [['M64 122Q80 136 96 122L100 128Q80 148 60 128Z', '#2B3038'], ['M44 128L54 124L58 160H48ZM116 128L106 124L102 160H112Z', '#F4F1A6'], ['M79 142H81V160H79Z', '#B34A10']],
    lips: '#9E5A45', extras: [{ path: 'M50 53C48 32 62 20 82 20C102 20 112 34 110 53Z', colour: '#C4520F' }, { path: 'M46 54C58 46 92 45 112 51C124 53 128 57 126 60C112 56 70 55 48 59Q44 57 46 54Z', colour: '#2B3038' }, { path: 'M72 40L80 29L88 40', colour: '#FFFFFF', width: 3 }],
  },
  {
    slug: 'lin-hao', backdrop: ['#E2EAF0', '#B9CAD8'], skin: '#EBC09A', hair: '#3B3F46', hairBehind: '',
    hairFront: 'M52 64C48 40 58 24 84 23C106 23 113 42 108 64C107 54 104 46 98 42C88 44 74 42 66 38C58 44 54 54 52 64Z',
    brows: BROW_STRAIGHT, coat: '#161B24', clothes: [['M60 119L80 142L100 119L98 160H62Z', '#F1F5FB'], ['M62 118L80 141L73 150L58 124ZM98 118L80 141L87 150L102 124Z', '#FFFFFF'], [LAPELS, '#0D1118']],
    lips: '#A9604F', extras: [{ path: 'M52 64C51 56 52 50 55 46C56 52 56 58 55 66ZM108 64C109 56 108 50 105 46C104 52 104 58 105 66Z', colour: '#8D949E' }],
  },
  {
    slug: 'gao-fei', backdrop: ['#E3F0F4', '#B6D7E1'], skin: '#EDC3A0', hair: '#2E2622', hairBehind: '',
    hairFront: 'M53 64C47 58 48 46 54 42C54 32 64 26 72 28C78 20 94 22 98 30C108 32 113 44 108 52C110 58 109 62 107 64C105 56 102 52 98 51C92 54 86 52 82 48C76 53 68 53 63 50C58 52 54 58 53 64Z',
    brows: BROW_STRAIGHT, coat: '#37566B', clothes: [['M62 120L80 136L98 120L103 128L84 144L80 160L76 144L57 128Z', '#2A4355'], ['M98 142H112V147H98Z', '#E9F1F5']],
    lips: '#AD6455', extras: [],
  },
];
