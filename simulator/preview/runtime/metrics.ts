/** Sizes of the simulated phone, CSS px; the iframe is its whole screen. */

/** Time and battery; painted by the preview's frame, left empty here. */
export const STATUS_BAR_HEIGHT = 44;
/** Title, back button and capsule. */
export const NAVIGATION_BAR_HEIGHT = 44;
export const TAB_BAR_HEIGHT = 50;
/** The strip of the home indicator. */
export const HOME_INDICATOR_HEIGHT = 34;

/** Page rectangle in the iframe, CSS px. */
export interface Viewport {
  left: number;
  top: number;
  width: number;
  height: number;
}

let current: Viewport | null = null;

/** The rectangle the visible page draws in; rectangles and touches are reported relative to its corner. */
export function pageViewport(): Viewport {
  const top = STATUS_BAR_HEIGHT + NAVIGATION_BAR_HEIGHT;
  return current ?? { left: 0, top, width: innerWidth, height: innerHeight - top };
}

/** Called by the page stack whenever another page is shown or its bars change. */
export function setPageViewport(viewport: Viewport): void {
  current = viewport;
}
