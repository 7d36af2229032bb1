import { faceOfCount, faceOfFailure, type PageFace } from './page-face';

const rows: readonly (readonly [sentence: string, face: PageFace, wanted: PageFace])[] = [
  ['a list with rows shows them', faceOfCount(1), { state: 'ready', errorMessage: '', traceId: '' }],
  ['a list without rows shows that it is empty', faceOfCount(0), { state: 'empty', errorMessage: '', traceId: '' }],
  ['a refused load says why, with the id of the call', faceOfFailure({ code: 'INTERNAL', message: '系统出了点问题', traceId: 'a1' }),
    { state: 'error', errorMessage: '系统出了点问题', traceId: 'a1' }],
  ['what is not there is not asked for again', faceOfFailure({ code: 'MODEL_NOT_FOUND', message: '没有找到这款车型', traceId: 'a1' }),
    { state: 'gone', errorMessage: '没有找到这款车型', traceId: 'a1' }],
  ['what is not for this person is not asked for again', faceOfFailure({ code: 'FORBIDDEN', message: '没有权限', traceId: 'a1' }),
    { state: 'gone', errorMessage: '没有权限', traceId: 'a1' }],
  ['a call that never arrived has no id worth reading out', faceOfFailure({ code: 'NETWORK', message: '网络没有连上', traceId: 'a1' }),
    { state: 'offline', errorMessage: '网络没有连上', traceId: '' }],
];

test.each(rows)('%s', (_sentence, face, wanted) => {
  expect(face).toEqual(wanted);
});
