import { invalidRequest } from './database-errors';
import type { Fields } from './model';
import { isFields } from './values';

/**
 * The bucket stage as a group and a sort, which is what the database documents it to be.
 * mingo's own stage files a value equal to a boundary one bucket too low, and answers empty buckets as well.
 */
export function bucketAsGroup(stage: unknown): Fields[] {
  const boundaries = isFields(stage) ? stage['boundaries'] : undefined;
  if (!isFields(stage) || !Array.isArray(boundaries) || boundaries.length < 2) throw invalidRequest('$bucket needs two boundaries or more');
  const { groupBy, output = { count: { $sum: 1 } } } = stage;
  const branches = boundaries.slice(1).map((end: unknown, position) => {
    const start: unknown = boundaries[position];
    return { case: { $and: [{ $gte: [groupBy, start] }, { $lt: [groupBy, end] }] }, then: { $literal: start } };
  });
  const otherwise = 'default' in stage ? { default: { $literal: stage['default'] } } : {};
  return [{ $group: { ...(isFields(output) ? output : {}), _id: { $switch: { branches, ...otherwise } } } }, { $sort: { _id: 1 } }];
}
