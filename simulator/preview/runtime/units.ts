/** Lengths in style texts that arrive at run time; the bundle step does the same for style sheets. */

/** The style text with `rpx`, `vh` and safe-area functions in the preview's own units. */
export function toPreviewUnits(style: string): string {
  return style
    .replace(/(-?[\d.]+)rpx\b/g, (_, amount: string) => `${Number((Number(amount) / 7.5).toFixed(5))}vw`)
    .replace(/(\d)vh\b/g, '$1cqh')
    .replace(/env\(\s*safe-area-inset-(top|bottom|left|right)\s*(?:,[^)]*)?\)/g, 'var(--safe-$1, 0px)');
}

/** A CSS length or bare number as CSS px; `rpx` counts 750 to the screen's width. NaN when it is neither. */
export function toPixels(length: unknown): number {
  const amount = Number.parseFloat(String(length));
  return /rpx\s*$/.test(String(length)) ? (amount * innerWidth) / 750 : amount;
}
