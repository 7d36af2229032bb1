import { isFields } from './values';

/** `[longitude, latitude]` in degrees. */
export type Position = readonly [number, number];
type Segment = readonly [Position, Position];

/** A GeoJSON geometry taken apart: loose points, lines as segments, polygons as rings (the first is the outer one). */
export interface Shape { points: Position[]; segments: Segment[]; polygons: Position[][][] }

/** Mean equatorial radius the database uses to turn radians into metres. */
export const EARTH_RADIUS_METRES = 6_378_100;
/** Metres in one degree of latitude. */
export const METRES_PER_DEGREE = (EARTH_RADIUS_METRES * Math.PI) / 180;

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;

/** Distance along the sphere, in metres. */
export function distanceMetres([fromLongitude, fromLatitude]: Position, [toLongitude, toLatitude]: Position): number {
  const chord = Math.sin(toRadians(toLatitude - fromLatitude) / 2) ** 2
    + Math.cos(toRadians(fromLatitude)) * Math.cos(toRadians(toLatitude)) * Math.sin(toRadians(toLongitude - fromLongitude) / 2) ** 2;
  return 2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, Math.sqrt(chord)));
}

/** Two numbers as a position; null for anything else. */
export function asPosition(value: unknown): Position | null {
  if (!Array.isArray(value)) return null;
  const [longitude, latitude] = value as unknown[];
  return typeof longitude === 'number' && typeof latitude === 'number' ? [longitude, latitude] : null;
}

/** The position of a GeoJSON point; null for every other value. */
export function pointPosition(geometry: unknown): Position | null {
  return isFields(geometry) && geometry['type'] === 'Point' ? asPosition(geometry['coordinates']) : null;
}

/** The latitude a geo index files a point under; null for what is not a point. */
export function latitudeOf(geometry: unknown): number | null {
  return pointPosition(geometry)?.[1] ?? null;
}

/** A GeoJSON geometry as a shape; null when it is none. */
export function asShape(geometry: unknown): Shape | null {
  if (!isFields(geometry) || !Array.isArray(geometry['coordinates'])) return null;
  const coordinates = geometry['coordinates'] as unknown[];
  switch (geometry['type']) {
    case 'Point': return shapeOf({ points: positions([coordinates]) });
    case 'MultiPoint': return shapeOf({ points: positions(coordinates) });
    case 'LineString': return shapeOf({ segments: segmentsOf(positions(coordinates)) });
    case 'MultiLineString': return shapeOf({ segments: coordinates.flatMap((line) => segmentsOf(positions(line))) });
    case 'Polygon': return shapeOf({ polygons: [coordinates.map(positions)] });
    case 'MultiPolygon': return shapeOf({ polygons: coordinates.map((polygon) => (polygon as unknown[]).map(positions)) });
    default: return null;
  }
}

function shapeOf(parts: Partial<Shape>): Shape {
  return { points: [], segments: [], polygons: [], ...parts };
}

function positions(list: unknown): Position[] {
  return (Array.isArray(list) ? list : []).map(asPosition).filter((position) => position !== null);
}

function segmentsOf(line: readonly Position[]): Segment[] {
  return line.slice(1).map((end, before) => [line[before] as Position, end]);
}

/** Every corner of a shape. */
export function cornersOf(shape: Shape): Position[] {
  return [...shape.points, ...shape.segments.flat(), ...shape.polygons.flat(2)];
}

/** Every edge of a shape, polygon borders included. */
function edgesOf(shape: Shape): Segment[] {
  return [...shape.segments, ...shape.polygons.flat().flatMap(segmentsOf)];
}

/** Inside an area: within the outer ring or on it, and not within a hole. Flat geometry, fit for a city. */
export function polygonHolds(polygon: readonly Position[][], position: Position): boolean {
  const [outer, ...holes] = polygon;
  if (outer === undefined) return false;
  if (segmentsOf(outer).some((edge) => liesOn(edge, position))) return true;
  return ringHolds(outer, position) && !holes.some((hole) => ringHolds(hole, position));
}

function ringHolds(ring: readonly Position[], [x, y]: Position): boolean {
  let inside = false;
  for (const [[fromX, fromY], [toX, toY]] of segmentsOf(ring)) {
    if ((fromY > y) !== (toY > y) && x < ((toX - fromX) * (y - fromY)) / (toY - fromY) + fromX) inside = !inside;
  }
  return inside;
}

function turn([fromX, fromY]: Position, [toX, toY]: Position, [x, y]: Position): number {
  return Math.sign((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX));
}

function liesOn([from, to]: Segment, position: Position): boolean {
  return turn(from, to, position) === 0
    && position[0] >= Math.min(from[0], to[0]) && position[0] <= Math.max(from[0], to[0])
    && position[1] >= Math.min(from[1], to[1]) && position[1] <= Math.max(from[1], to[1]);
}

function cross(first: Segment, second: Segment): boolean {
  const [a, b] = first;
  const [c, d] = second;
  if (turn(a, b, c) !== turn(a, b, d) && turn(c, d, a) !== turn(c, d, b)) return true;
  return liesOn(first, c) || liesOn(first, d) || liesOn(second, a) || liesOn(second, b);
}

/** Whether an area shape holds the whole of another shape: every corner inside, judged polygon by polygon. */
export function areaHolds(area: Shape, shape: Shape): boolean {
  const corners = cornersOf(shape);
  return corners.length > 0 && corners.every((corner) => area.polygons.some((polygon) => polygonHolds(polygon, corner)));
}

/** Whether two shapes share at least one point. */
export function shapesMeet(left: Shape, right: Shape): boolean {
  if (edgesOf(left).some((edge) => edgesOf(right).some((other) => cross(edge, other)))) return true;
  return touchesCorner(left, right) || touchesCorner(right, left);
}

function touchesCorner(shape: Shape, other: Shape): boolean {
  const edges = edgesOf(shape);
  return cornersOf(other).some((corner) => shape.polygons.some((polygon) => polygonHolds(polygon, corner))
    || edges.some((edge) => liesOn(edge, corner))
    || shape.points.some((point) => point[0] === corner[0] && point[1] === corner[1]));
}
