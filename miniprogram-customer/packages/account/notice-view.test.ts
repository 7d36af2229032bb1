import { atMinute } from '@shared/core/time';
import type { Notice } from '@shared/domain/notice/model';
import { toNoticeRows, type NoticeRow } from './notice-view';

const now = atMinute('2026-11-22', 15 * 60);
const notice: Notice = {
  id: 'n1', recipientKind: 'customer', recipientId: 'c1', kind: 'quote', title: '您有一份新报价', text: '远途X5 尊享型', page: '/packages/inquiry/pages/detail/detail?id=q1',
  at: now, readAt: null,
};

const rows: readonly (readonly [sentence: string, change: Partial<Notice>, shown: Partial<NoticeRow>])[] = [
  ['a new notice is unread and just now', {}, { isUnread: true, time: '刚刚', kind: '报价', icon: 'bill-o' }],
  ['a read one is marked no more', { readAt: now }, { isUnread: false }],
  ['an older one says its day', { at: atMinute('2026-11-21', 9 * 60) }, { time: '昨天 09:00' }],
  ['a notice may lead nowhere', { page: '', kind: 'system' }, { page: '', kind: '系统' }],
];

test.each(rows)('%s', (_sentence, change, shown) => {
  expect(toNoticeRows([{ ...notice, ...change }], now)[0]).toMatchObject(shown);
});
