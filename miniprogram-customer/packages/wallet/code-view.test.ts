import type { CodeProgress, CodeView } from '@shared/domain/redemption/model';
import { toRedeemedNote, toShownCode } from './code-view';

const NOW = Date.UTC(2026, 4, 18, 2);
const view: CodeView = {
  code: '123456789012', issuedAt: NOW, expiresAt: NOW + 300_000, title: '洗车 10 次卡', contents: ['精洗一次'], left: 7, storeName: '远途城东店',
};

test('a code is read in groups of four and refreshed a minute before it ends', () => {
  expect(toShownCode(view)).toMatchObject({
    digits: '1234 5678 9012', qrText: 'HX123456789012', leftText: '剩余 7 次，本次使用 1 次', untilText: '10:05', refreshAt: NOW + 240_000,
  });
});

test('what is used once says nothing of uses', () => {
  expect(toShownCode({ ...view, left: null }).leftText).toBe('');
});

const progress: readonly (readonly [sentence: string, progress: CodeProgress, note: unknown])[] = [
  ['nothing while it is open', { state: 'open', redeemedAt: null, clerkName: null, left: 7 }, null],
  ['nothing when it merely ended', { state: 'expired', redeemedAt: null, clerkName: null, left: 7 }, null],
  ['who and when', { state: 'redeemed', redeemedAt: NOW, clerkName: '周伟', left: 6 }, { when: '今天 10:00', clerk: '周伟', left: '还可使用 6 次' }],
  ['the last use', { state: 'redeemed', redeemedAt: NOW, clerkName: '周伟', left: 0 }, { when: '今天 10:00', clerk: '周伟', left: '还可使用 0 次' }],
  ['what is used once', { state: 'redeemed', redeemedAt: NOW, clerkName: null, left: null }, { when: '今天 10:00', clerk: '门店同事', left: '' }],
];
test.each(progress)('the page says %s', (_sentence, state, note) => {
  expect(toRedeemedNote(state, NOW)).toEqual(note);
});
