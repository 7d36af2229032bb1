import type { GenericSchema } from 'valibot';
import { problemsOf } from '@shared/documents/problems';

/**
 * Why a document that an administrator wrote cannot be used, one Chinese sentence each; empty when it can. Places inside lists are
 * named: `规格 2：价格不能小于 ¥0.01`.
 *
 * @param record as a repository read it
 */
export function documentProblems(schema: GenericSchema, record: { id: string }): string[] {
  const { id: _id, ...fields } = record;
  return problemsOf(schema, fields).map(({ label, message }) => {
    const place = label.split(' › ').slice(0, -1).join(' › ');
    return place === '' ? message : `${place}：${message}`;
  });
}
