import { cloudFailure, offlineFailure, refuseSharedEnvironment } from './cloud-failure';

describe('opening a shared environment', () => {
  const rows: [string, unknown, number | null][] = [
    ['a zero code with auth text opens it', { errCode: 0, errMsg: '', auth: '{}' }, null],
    ['an empty code is refused', { auth: '{}' }, -601015],
    ['missing auth is refused', { errCode: 0 }, -601016],
    ['auth that is not text is refused', { errCode: 0, auth: {} }, -601016],
    ['the function\'s own refusal is passed on', { errCode: 7, errMsg: 'unknown app' }, -601017],
    ['nothing at all is an invalid reply', undefined, -601023],
  ];
  it.each(rows)('%s', (_sentence, reply, errCode) => {
    expect(refuseSharedEnvironment(reply)?.errCode ?? null).toBe(errCode);
  });
});

it('a phone without network fails with the platform\'s number and says so', () => {
  expect(offlineFailure('callFunction').errMsg).toBe('cloud.callFunction:fail -404011 request:fail network is disconnected');
});

it('a failure the cloud worded whole is not worded twice', () => {
  expect(cloudFailure('callFunction', -501000, 'cloud.callFunction:fail Error: errCode: -501000').errMsg).toBe('cloud.callFunction:fail Error: errCode: -501000');
});
