import { linear } from '../svg';

/** One product as drawn on a square of 750: light from the upper left, standing about the middle. */
export interface Product {
  /** File name without its ending. */
  slug: string;
  /** Ground behind the product: its tint in the light and in the shade. */
  ground: readonly [string, string];
  /** Soft shadow on the ground: [centre x, centre y, radius x, radius y]. */
  shadow: readonly [number, number, number, number];
  /** Gradients, patterns and clips of its own; ids `ground`, `glow` and `shadow` are taken. */
  defs: readonly string[];
  parts: readonly string[];
}

/** A gradient across a round body: its edge, where the light falls, its own colour and the far edge. */
export function roundness(id: string, span: readonly [number, number], tones: readonly [string, string, string, string]): string {
  const [edge, light, own, far] = tones;
  return linear(id, [span[0], 0, span[1], 0], [[0, edge], [0.2, light], [0.58, own], [1, far]]);
}

/** A gradient down a surface: at the top and at the bottom. */
export function slope(id: string, span: readonly [number, number], stops: readonly [string, string]): string {
  return linear(id, [0, span[0], 0, span[1]], [[0, stops[0]], [1, stops[1]]]);
}
