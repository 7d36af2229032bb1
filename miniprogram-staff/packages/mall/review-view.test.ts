import { atMinute } from '@shared/core/time';
import type { ProductReview } from '@shared/domain/mall/model';
import { REVIEW_TABS, reviewScopeOf, toReviewRow, type ReviewRow } from './review-view';

const NOW = atMinute('2026-05-18', 10 * 60);
const review: ProductReview & { productTitle: string } = {
  id: 'r', storeId: 'east', productId: 'engine-oil', orderId: 'o', skuName: '4L 装', customerId: 'c', maskedName: '李*', stars: 5, text: '很好', pictures: [], reply: null,
  repliedByName: null, isHidden: false, at: NOW, productTitle: '全合成机油',
};

const rows: readonly (readonly [sentence: string, change: Partial<typeof review>, shown: Partial<ReviewRow>])[] = [
  ['a review names product and choice', {}, { product: '全合成机油 · 4L 装', who: '李*', when: '今天 10:00', isLow: false, reply: '' }],
  ['three stars are low', { stars: 3 }, { isLow: true }],
  ['four are not', { stars: 4 }, { isLow: false }],
  ['stars without words are said', { text: '' }, { text: '客户没有写文字' }],
  ['an answer names who gave it', { reply: '谢谢', repliedByName: '刘洋' }, { reply: '谢谢', repliedBy: '刘洋' }],
  ['a product that is gone is said', { productTitle: '', skuName: '' }, { product: '已删除的商品' }],
];

test.each(rows)('%s', (_sentence, change, shown) => {
  expect(toReviewRow({ ...review, ...change }, NOW)).toMatchObject(shown);
});

test('an unknown tab means all', () => {
  expect([reviewScopeOf('low'), reviewScopeOf('x'), REVIEW_TABS.map(({ label }) => label)]).toEqual(['low', 'all', ['全部', '未回复', '差评']]);
});
