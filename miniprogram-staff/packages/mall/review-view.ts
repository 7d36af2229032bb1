import type { ListTab } from '../../components/list-tabs/list-tabs';
import { keysOf } from '@shared/core/exhaustive';
import { formatFriendlyTime } from '@shared/core/time';
import type { ProductReview } from '@shared/domain/mall/model';

const SCOPES = { all: '全部', unanswered: '未回复', low: '差评' } as const;

/** Which reviews the desk looks at. */
export type ReviewScope = keyof typeof SCOPES;

/** The desk's tabs. */
export const REVIEW_TABS: ListTab[] = keysOf(SCOPES).map((id) => ({ id, label: SCOPES[id] }));

/** The scope behind a tab. */
export function reviewScopeOf(tab: string): ReviewScope {
  return keysOf(SCOPES).find((scope) => scope === tab) ?? 'all';
}

/** A review at the desk. */
export interface ReviewRow {
  id: string;
  productId: string;
  product: string;
  /** 1 to 5. */
  stars: number;
  isLow: boolean;
  who: string;
  when: string;
  text: string;
  pictures: string[];
  reply: string;
  repliedBy: string;
  isHidden: boolean;
}

const LOW_STARS = 3;

/** A row of the list. */
export function toReviewRow(review: ProductReview & { productTitle: string }, now: number): ReviewRow {
  const { id, productId, productTitle, skuName, stars, maskedName, text, pictures, reply, repliedByName, isHidden, at } = review;
  return {
    id, productId, product: [productTitle || '已删除的商品', skuName].filter((word) => word !== '').join(' · '), stars, isLow: stars <= LOW_STARS, who: maskedName,
    when: formatFriendlyTime(at, now), text: text || '客户没有写文字', pictures, reply: reply ?? '', repliedBy: repliedByName ?? '', isHidden,
  };
}
