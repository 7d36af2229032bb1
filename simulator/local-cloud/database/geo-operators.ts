import type { Options } from 'mingo/types';
import { CloudError } from '../cloud-error';
import {
  areaHolds, asPosition, asShape, cornersOf, distanceMetres, EARTH_RADIUS_METRES, METRES_PER_DEGREE, pointPosition, shapesMeet,
} from './geo-shapes';
import type { Position } from './geo-shapes';
import { readPath } from './key-order';
import type { Fields } from './model';
import { isFields } from './values';

type Test = (document: Fields) => boolean;

/** A near query taken apart; distances in metres. */
export interface Near { field: string; from: Position; minMetres: number; maxMetres: number }

/** The geographic operators mingo lacks, in the shape it wants query operators. */
export const geoQueryOperators = {
  $nearSphere: (field: string, value: unknown, _options: Options): Test => {
    const near = nearOf(field, value);
    return (document) => {
      const metres = metresFrom(near, document);
      return metres !== null && metres <= near.maxMetres && metres >= near.minMetres;
    };
  },
  $geoWithin: (field: string, value: unknown, _options: Options): Test => withinTest(field, value),
  $geoIntersects: (field: string, value: unknown, _options: Options): Test => {
    const wanted = asShape(isFields(value) ? value['$geometry'] : undefined);
    if (wanted === null) throw badGeometry('$geoIntersects');
    return (document) => {
      const shape = asShape(readPath(document, field));
      return shape !== null && shapesMeet(wanted, shape);
    };
  },
};

/** The near condition of a filter, found at its top or inside `$and`; null when it has none. */
export function findNear(filter: Fields): Near | null {
  for (const [field, value] of Object.entries(filter)) {
    if (isFields(value) && '$nearSphere' in value) return nearOf(field, value['$nearSphere']);
    if (field !== '$and' || !Array.isArray(value)) continue;
    const found = value.filter(isFields).map(findNear).find((near) => near !== null);
    if (found !== undefined) return found;
  }
  return null;
}

/** Distance of a document's point from the centre of a near query; null when it has no point. */
export function metresFrom(near: Near, document: Fields): number | null {
  const position = pointPosition(readPath(document, near.field));
  return position === null ? null : distanceMetres(near.from, position);
}

/** The latitudes a geographic condition can match, low then high; null when it does not bound them. */
export function latitudeBand(operator: string, value: unknown): [number, number] | null {
  if (!isFields(value)) return null;
  if (operator === '$nearSphere') {
    const near = nearOf('', value);
    return Number.isFinite(near.maxMetres) ? around(near.from, near.maxMetres) : null;
  }
  const circle = circleOf(value);
  if (circle !== null) return around(circle.centre, circle.metres);
  const shape = asShape(value['$geometry']);
  if (shape === null) return null;
  const latitudes = cornersOf(shape).map((corner) => corner[1]);
  return [Math.min(...latitudes), Math.max(...latitudes)];
}

function around(centre: Position, metres: number): [number, number] {
  const degrees = metres / METRES_PER_DEGREE;
  return [centre[1] - degrees, centre[1] + degrees];
}

function nearOf(field: string, value: unknown): Near {
  const from = isFields(value) ? pointPosition(value['$geometry']) : null;
  if (from === null || !isFields(value)) throw badGeometry('$nearSphere');
  return { field, from, minMetres: Number(value['$minDistance'] ?? 0), maxMetres: Number(value['$maxDistance'] ?? Infinity) };
}

function circleOf(value: Fields): { centre: Position; metres: number } | null {
  const circle = value['$centerSphere'];
  if (!Array.isArray(circle)) return null;
  const centre = asPosition(circle[0]) ?? pointPosition(circle[0]);
  return centre === null ? null : { centre, metres: Number(circle[1]) * EARTH_RADIUS_METRES };
}

function withinTest(field: string, value: unknown): Test {
  const circle = isFields(value) ? circleOf(value) : null;
  if (circle !== null) {
    return (document) => {
      const shape = asShape(readPath(document, field));
      return shape !== null && cornersOf(shape).every((corner) => distanceMetres(circle.centre, corner) <= circle.metres);
    };
  }
  const area = asShape(isFields(value) ? value['$geometry'] : undefined);
  if (area === null || area.polygons.length === 0) throw badGeometry('$geoWithin');
  return (document) => {
    const shape = asShape(readPath(document, field));
    return shape !== null && areaHolds(area, shape);
  };
}

function badGeometry(operator: string): CloudError {
  return new CloudError('DATABASE_REQUEST_FAILED', `[FailedOperation] ${operator} needs a geometry it can use`);
}
