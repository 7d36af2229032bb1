import type { GenericSchema } from 'valibot';
import { problemSentences } from '@shared/documents/problems';

/**
 * Why a document that an administrator wrote cannot be used, one Chinese sentence each; empty when it can.
 *
 * @param record as a repository read it
 */
export function documentProblems(schema: GenericSchema, record: { id: string }): string[] {
  const { id: _id, ...fields } = record;
  return problemSentences(schema, fields);
}
