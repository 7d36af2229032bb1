/** Lines one cart holds. */
export const CART_LINES = 50;
/** Pieces of one line. */
export const LINE_PIECES = 99;
