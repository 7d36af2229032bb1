import { TapGesture } from './gesture';
import { refuseSubscribe } from './subscribe-rule';

describe('asking for subscription messages', () => {
  const rows: { sentence: string; templateIds: unknown; tapIsFresh: boolean; errCode: number | null }[] = ([
    ['one template right after a tap is allowed', ['a'], true, null],
    ['five templates are allowed', ['a', 'b', 'c', 'd', 'e'], true, null],
    ['six templates are too many', ['a', 'b', 'c', 'd', 'e', 'f'], true, 20003],
    ['no template is refused', [], true, 10001],
    ['a single text instead of a list is refused', 'a', true, 10004],
    ['a list with something else than texts is refused', ['a', 1], true, 10004],
    ['without a tap it is refused', ['a'], false, 10005],
  ] as const).map(([sentence, templateIds, tapIsFresh, errCode]) => ({ sentence, templateIds, tapIsFresh, errCode }));
  it.each(rows)('$sentence', ({ templateIds, tapIsFresh, errCode }) => {
    expect(refuseSubscribe(templateIds, tapIsFresh)?.errCode ?? null).toBe(errCode);
  });

  it('words the missing tap as the platform does', () => {
    expect(refuseSubscribe(['a'], false)?.errMsg).toBe('requestSubscribeMessage:fail can only be invoked by user TAP gesture.');
  });
});

describe('the tap gesture', () => {
  const rows = ([
    ['a call in the same moment counts as a tap', 5000, 5000, true],
    ['a call exactly one second later still counts', 5000, 6000, true],
    ['a call a millisecond later does not', 5000, 6001, false],
    ['before any tap nothing counts', null, 10, false],
  ] as const).map(([sentence, tapAt, calledAt, fresh]) => ({ sentence, tapAt, calledAt, fresh }));
  it.each(rows)('$sentence', ({ tapAt, calledAt, fresh }) => {
    let now: number = tapAt ?? 0;
    const gesture = new TapGesture(() => now);
    if (tapAt !== null) gesture.mark();
    now = calledAt;
    expect(gesture.isFresh()).toBe(fresh);
  });
});
