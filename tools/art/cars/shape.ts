import type { Lacquer } from './paint';

/** A point of the drawing: [x, y]. */
export type Point = readonly [number, number];

/** Rim designs, one per series. */
export type RimStyle = 'twin' | 'fan' | 'blade' | 'trail' | 'turbine' | 'aero';

/**
 * One series seen from its left side, nose to the left.
 *
 * Drawing units: 960 × 420, about 6 mm of car each; the ground is at y = 360. Curves are SVG path data.
 */
export interface CarShape {
  series: string;
  label: string;
  lacquers: readonly Lacquer[];
  /** Outer contour over the roof, from the lower front corner to the lower rear corner. */
  contour: string;
  /** Lower edge of the doors between the wheels. */
  sillY: number;
  roofY: number;
  noseX: number;
  tailX: number;
  wheels: { frontX: number; rearX: number; radius: number; rim: RimStyle };
  /** Side windows as one closed area. */
  sideGlass: string;
  windscreen: string;
  rearScreen: string;
  /** Dark pillars and dividers drawn over the side glass. */
  pillars: readonly string[];
  /** Bright or black moulding around the windows. */
  moulding: { path: string; colour: string };
  /** The line that catches the light, front lamp to rear lamp. */
  shoulder: string;
  /** The lower fold of the doors. */
  fold: string;
  shutLines: readonly string[];
  handles: readonly Point[];
  /** Foot of the outside mirror. */
  mirror: Point;
  headlamp: { glass: string; lights: string };
  tailLamp: { glass: string; lights: string };
  /** Dark openings and unpainted parts, clipped to the body: grille, intakes, diffuser, cladding. */
  darkParts: readonly string[];
  /** Thin bright strips: sill chrome, bumper blades. */
  brightLines: readonly string[];
  /** Rails, spoiler, black roof, drawn over the lacquer. */
  roofParts: readonly { path: string; colour: string }[];
  /** Wheel-arch cladding of utility bodies. */
  hasCladding: boolean;
}

/** Height of the ground line in the drawing. */
export const GROUND_Y = 360;

/** The contour closed along the sill, with both wheel arches cut out. */
export function bodyPath(shape: CarShape): string {
  const { frontX, rearX, radius } = shape.wheels;
  const arch = radius + 7;
  const rise = shape.sillY - (GROUND_Y - radius);
  const half = Math.round(Math.sqrt(arch * arch - rise * rise));
  const cut = (x: number): string => `L${x + half} ${shape.sillY}A${arch} ${arch} 0 1 0 ${x - half} ${shape.sillY}`;
  return `${shape.contour}${cut(rearX)}${cut(frontX)}Z`;
}
