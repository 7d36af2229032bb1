import type { InquiryRow, Quote } from '@shared/domain/inquiry/model';
import { atMinute } from '@shared/core/time';
import { statusOf, toQuoteView, toRow } from './view';

const NOW = atMinute('2026-05-18', 10 * 60);
const minutes = (count: number): number => count * 60_000;
const row: InquiryRow = {
  id: 'i1', customerId: 'c1', customerName: '李娜', consultantName: '王磊', seriesId: 'yt-x5', modelName: '远途X5 尊享型', status: 'waiting', respondBy: NOW,
  latestTotalFen: null, lastActivityAt: NOW,
};

const deadlines: readonly (readonly [sentence: string, change: Partial<InquiryRow>, deadline: string, tone: string])[] = [
  ['an answer due today is amber', { respondBy: NOW + minutes(12) }, '今天 10:12 前报价', 'warning'],
  ['an answer due tomorrow is quiet', { respondBy: atMinute('2026-05-19', 560) }, '明天 09:20 前报价', 'neutral'],
  ['a broken promise is red and says for how long', { respondBy: NOW - minutes(6) }, '已超时 6分钟', 'danger'],
  ['a quoted inquiry has no deadline', { status: 'quoted', respondBy: NOW - minutes(6) }, '', 'neutral'],
  ['a question asked again has no first deadline', { status: 'asking', respondBy: NOW - minutes(6) }, '', 'neutral'],
];

test.each(deadlines)('%s', (_sentence, change, deadline, deadlineTone) => {
  expect(toRow({ ...row, ...change }, NOW)).toMatchObject({ deadline, deadlineTone });
});

test('a customer without a name is still somebody', () => {
  expect(toRow({ ...row, customerName: '' }, NOW).customerName).toBe('微信客户');
});

test('a tab nobody knows shows all states', () => {
  expect([statusOf('waiting'), statusOf(''), statusOf('toString')]).toEqual(['waiting', null, null]);
});

test('a quote shows its discount as taken off and whether it was opened', () => {
  const quote: Quote = {
    id: 'q1', inquiryId: 'i1', customerId: 'c1', storeId: 'east', staffId: 's1', staffName: '王磊', totalFen: 100_00, validUntil: NOW, note: '', createdAt: NOW, viewedAt: null,
    items: [{ kind: 'vehicle', label: '裸车价', amountFen: 200_00 }, { kind: 'discount', label: '优惠', amountFen: 100_00 }],
  };
  expect(toQuoteView(quote, NOW)).toMatchObject({ isValid: true, seen: '客户还没查看', lines: [{ label: '裸车价', value: '¥200' }, { label: '优惠', value: '-¥100' }] });
  expect(toQuoteView({ ...quote, viewedAt: NOW }, NOW + 1)).toMatchObject({ isValid: false, validity: '已过有效期', seen: '客户已查看 · 今天 10:00' });
});
