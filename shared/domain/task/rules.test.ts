import { SETTLED_ELSEWHERE, TASK_KINDS } from './model';
import { groupOf, refuseComplete, taskId } from './rules';

const at = (text: string): number => Date.parse(`${text.replace(' ', 'T')}:00+08:00`);
const now = at('2026-05-18 10:00');

describe('where a task stands', () => {
  it.each([
    ['late, though seen', '2026-05-18 09:59', true, 'overdue'], ['late and never seen is late', '2026-05-18 09:59', false, 'overdue'],
    ['due this minute is not late', '2026-05-18 10:00', true, 'today'], ['never seen is new', '2026-05-18 11:00', false, 'fresh'],
    ['new, even when it is for next week', '2026-05-25 11:00', false, 'fresh'], ['the last minute of today', '2026-05-18 23:59', true, 'today'],
    ['midnight is tomorrow', '2026-05-19 00:00', true, 'later'],
  ])('%s', (_sentence, due, wasSeen, group) => {
    expect(groupOf({ dueAt: at(due), seenAt: wasSeen ? 1 : null }, now)).toBe(group);
  });
});

describe('ending a task with a record', () => {
  it.each([
    ['an open follow-up can', 'followUp', 'open', null], ['a done one cannot', 'followUp', 'done', 'TASK_CLOSED'], ['a dropped one cannot', 'followUp', 'dropped', 'TASK_CLOSED'],
    ['an inquiry is answered on its own page', 'answerInquiry', 'open', 'TASK_SETTLED_ELSEWHERE'], ['a closed one is closed first', 'answerInquiry', 'done', 'TASK_CLOSED'],
    ['a missed drive ends with a call', 'callNoShow', 'open', null],
  ] as const)('%s', (_sentence, kind, status, refusal) => {
    expect(refuseComplete({ kind, status })).toBe(refusal);
  });

  it('leaves something to end by hand, and something to settle elsewhere', () => {
    expect([SETTLED_ELSEWHERE.length > 0, SETTLED_ELSEWHERE.length < TASK_KINDS.length]).toEqual([true, true]);
  });
});

it('makes one id of a kind and what caused it', () => {
  expect(taskId('followUp', 'contact-1')).toBe('followUp.contact-1');
});
