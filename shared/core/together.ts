import type { Result } from './result';

type Answers = readonly Result<unknown, string>[];
type DataOf<Answer> = Extract<Answer, { ok: true }> extends { data: infer Data } ? Data : never;
type AllData<Results extends Answers> = { [Place in keyof Results]: DataOf<Results[Place]> };

/** Several answers, asked for at once, as one: all their data in the same order, or the first refusal among them. */
export async function together<Results extends Answers>(
  ...asked: { [Place in keyof Results]: Promise<Results[Place]> }
): Promise<Result<AllData<Results>, string>> {
  const data: unknown[] = [];
  for (const result of await Promise.all(asked)) {
    if (!result.ok) return result;
    data.push(result.data);
  }
  return { ok: true, data: data as unknown as AllData<Results> };
}
