import { E5 } from './e5';
import { K3 } from './k3';
import { K7 } from './k7';
import { M8 } from './m8';
import { X3 } from './x3';
import { X5 } from './x5';
import type { CarShape } from './shape';

/** Every series of the brand, in the order of the price list. */
export const SERIES: readonly CarShape[] = [K3, K7, X3, X5, M8, E5];
