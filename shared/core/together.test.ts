import type { Result } from './result';
import { together } from './together';

type Answer = Result<string, string>;

const refused = (code: string): Answer => ({ ok: false, error: { code, message: '', traceId: '' } });
const answered = (data: string): Answer => ({ ok: true, data });

const rows: readonly (readonly [sentence: string, asked: [Answer, Answer], wanted: Result<string[], string>])[] = [
  ['two answers are their data in order', [answered('a'), answered('b')], { ok: true, data: ['a', 'b'] }],
  ['one refusal is the whole answer', [answered('a'), refused('NETWORK')], { ok: false, error: { code: 'NETWORK', message: '', traceId: '' } }],
  ['of two refusals the first counts', [refused('FORBIDDEN'), refused('NETWORK')], { ok: false, error: { code: 'FORBIDDEN', message: '', traceId: '' } }],
];

test.each(rows)('%s', async (_sentence, [left, right], wanted) => {
  expect(await together(Promise.resolve(left), Promise.resolve(right))).toEqual(wanted);
});
