import { MS_PER_DAY, MS_PER_HOUR, atMinute } from '@shared/core/time';
import type { Inquiry, InquiryRow, Quote } from '@shared/domain/inquiry/model';
import { toHead, toHostView, toInquiryRow, toQuoteView, toTalk, validityWords } from './view';

const NOW = atMinute('2026-11-25', 600);

const inquiry: Inquiry = {
  id: 'i1', customerId: 'c1', customerName: '李娜', storeId: 'east', consultantId: 's1', consultantName: '王磊', seriesId: 'yt-x5', modelId: 'x5-premium',
  modelName: '远途X5 尊享型', msrpFen: 16_980_000, colourId: 'pine-green', colourName: '松柏绿', timing: 'within1Month', wantsLoan: true, wantsTradeIn: false,
  note: '', status: 'waiting', assignedBy: 'binding', respondBy: NOW + MS_PER_HOUR, firstQuotedAt: null, quoteCount: 0, latestTotalFen: null,
  isCodeCounted: false, createdAt: NOW - MS_PER_HOUR, lastActivityAt: NOW - MS_PER_HOUR,
};
const quote: Quote = {
  id: 'q1', inquiryId: 'i1', customerId: 'c1', storeId: 'east', staffId: 's1', staffName: '王磊', totalFen: 16_180_000, validUntil: NOW + 5 * MS_PER_DAY,
  items: [{ kind: 'discount', label: '现金优惠', amountFen: 800_000 }, { kind: 'vehicle', label: '裸车价', amountFen: 16_980_000 }],
  note: '', createdAt: NOW - MS_PER_HOUR, viewedAt: null,
};
const detail = (changes: Partial<Inquiry>) => ({ inquiry: { ...inquiry, ...changes }, quotes: [quote], messages: [] });

const heads: readonly (readonly [sentence: string, changes: Partial<Inquiry>, line: string])[] = [
  ['a waiting inquiry names who answers and by when', {}, '王磊将在 今天 11:00 前为您报价'],
  ['a late answer offers to call', { respondBy: NOW - 1 }, '答复比约定的 今天 09:59 晚了，您可以直接联系王磊'],
  ['a quoted one says how long ago', { status: 'quoted', firstQuotedAt: NOW }, '王磊 1小时前 为您报价'],
  ['a question waits for its answer', { status: 'asking', firstQuotedAt: NOW }, '王磊会尽快答复您'],
  ['a closed one can be asked anew', { status: 'closed' }, '需要时可以随时重新询价'],
];
test.each(heads)('%s', (_sentence, changes, line) => {
  expect(toHead(detail(changes), NOW).line).toBe(line);
});

test('the wishes are one line, unspoken ones left out', () => {
  expect(toHead(detail({ colourName: null, colourId: null }), NOW)).toMatchObject({ wishes: '1 个月内 · 需要贷款', picture: '/assets/cars/yt-x5.svg' });
});

const validities: readonly (readonly [sentence: string, validUntil: number, words: string])[] = [
  ['days are counted to the last day', NOW + 5 * MS_PER_DAY, '还有 5 天到期 · 至 11-30'],
  ['on the last day its hour is told', atMinute('2026-11-26', 0) - 1, '今天 23:59 到期'],
  ['the last instant still counts', NOW, '今天 10:00 到期'],
  ['an instant later it is over', NOW - 1, '已过期'],
];
test.each(validities)('%s', (_sentence, validUntil, words) => {
  expect(validityWords(validUntil, NOW)).toBe(words);
});

test('a quote lists what is added before what is taken off', () => {
  const view = toQuoteView(quote, NOW);
  expect(view.items.map((item) => `${item.label} ${item.amount}`)).toEqual(['裸车价 ¥169,800', '现金优惠 -¥8,000']);
  expect(view).toMatchObject({ saved: '已优惠 ¥8,000', isExpired: false, isEnding: false });
});

test('a quote that ends tomorrow is marked', () => {
  expect(toQuoteView({ ...quote, validUntil: NOW + MS_PER_DAY }, NOW).isEnding).toBe(true);
  expect(toQuoteView({ ...quote, validUntil: NOW - 1 }, NOW)).toMatchObject({ isEnding: false, isExpired: true });
});

test('the note of the inquiry opens the conversation', () => {
  const messages = [{ id: 'm1', inquiryId: 'i1', from: 'staff', authorName: '王磊', text: '有现车', at: NOW }] as const;
  expect(toTalk({ inquiry: { ...inquiry, note: '有现车吗' }, quotes: [], messages: [...messages] }, NOW)).toEqual([
    { id: 'note', isMine: true, by: '今天 09:00', text: '有现车吗' }, { id: 'm1', isMine: false, by: '王磊 · 今天 10:00', text: '有现车' },
  ]);
});

const row: InquiryRow = {
  id: 'i1', customerId: 'c1', customerName: '李娜', consultantName: '王磊', seriesId: 'yt-x5', modelName: '远途X5 尊享型', status: 'waiting',
  respondBy: NOW + MS_PER_HOUR, latestTotalFen: null, lastActivityAt: NOW,
};
const rows: readonly (readonly [sentence: string, changes: Partial<InquiryRow>, status: string, line: string])[] = [
  ['a waiting row promises a time', {}, '待报价', '王磊将在 今天 11:00 前报价'],
  ['a late row does not repeat a broken promise', { respondBy: NOW - 1 }, '待报价', '王磊正在为您核价'],
  ['a question reads as the customer sees it', { status: 'asking' }, '待答复', '王磊正在答复您的追问'],
];
test.each(rows)('%s', (_sentence, changes, status, line) => {
  expect(toInquiryRow({ ...row, ...changes }, NOW)).toMatchObject({ status, line });
});

test('without a consultant the store promises to choose one', () => {
  expect(toHostView({ consultant: null })).toEqual({ avatar: '', line: '门店将安排一位顾问为您报价，提交后告诉您答复时间' });
});
