import { displayOf, type RefusalDisplay } from './refusal-display';

const rows: readonly (readonly [sentence: string, code: string, message: string, wanted: RefusalDisplay])[] = [
  ['a refusal is a passing toast', 'SLOT_TAKEN', '该时段刚被约走', { kind: 'toast', text: '该时段刚被约走' }],
  ['a toast holds twenty-eight characters', 'SLOT_TAKEN', '一'.repeat(28), { kind: 'toast', text: '一'.repeat(28) }],
  ['one more waits to be read', 'SLOT_TAKEN', '一'.repeat(29), { kind: 'dialog', text: '一'.repeat(29) }],
  ['a missing permission waits to be read', 'FORBIDDEN', '没有权限', { kind: 'dialog', text: '没有权限' }],
  ['an unexpected failure names its id', 'INTERNAL', '系统出了点问题', { kind: 'dialog', text: '系统出了点问题\n编号 a1b2' }],
];

test.each(rows)('%s', (_sentence, code, message, wanted) => {
  expect(displayOf({ code, message, traceId: 'a1b2' })).toEqual(wanted);
});
