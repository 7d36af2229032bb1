import { atMinute } from '@shared/core/time';
import type { PromotionCodeCard } from '@shared/domain/promotion-code/model';
import { conversion, toCodeView, toCodeViews, toTotals } from './view';

const NOW = atMinute('2026-05-18', 10 * 60);
const code: PromotionCodeCard = {
  id: 'k1', kind: 'channel', storeId: 'east', name: '展架', consultantId: null, imageUrl: null, status: 'active', createdById: 's1', createdAt: NOW, scanCount: 10,
  newCustomerCount: 8, inquiryCount: 3,
};

const rows: readonly (readonly [sentence: string, scanCount: number, inquiryCount: number, share: string])[] = [
  ['nothing scanned has no share', 0, 0, '—'],
  ['no inquiry is nought', 4, 0, '0%'],
  ['thirds are rounded', 3, 2, '67%'],
  ['everyone asked', 5, 5, '100%'],
];

test.each(rows)('%s', (_sentence, scanCount, inquiryCount, share) => {
  expect(conversion({ scanCount, inquiryCount })).toBe(share);
});

test('codes in use come first, the most scanned first among them', () => {
  const codes = [{ ...code, id: 'old', status: 'retired' as const, scanCount: 99 }, { ...code, id: 'few', scanCount: 1 }, { ...code, id: 'many', scanCount: 20 }];
  expect(toCodeViews(codes, NOW).map((view) => view.id)).toEqual(['many', 'few', 'old']);
});

test('a code without its picture shows none, a consultant code says so', () => {
  expect(toCodeView({ ...code, kind: 'consultant' }, NOW)).toMatchObject({ kind: '顾问名片', imageUrl: '', made: '今天 创建', isActive: true });
});

test('totals add up over all codes', () => {
  expect(toTotals([code, { ...code, scanCount: 30, newCustomerCount: 2, inquiryCount: 5 }]).map((figure) => figure.value)).toEqual(['40', '10', '8', '20%']);
  expect(toTotals([]).at(-1)?.value).toBe('—');
});
