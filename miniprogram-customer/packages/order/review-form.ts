import type { MallOrder } from '@shared/domain/order/model';
import { toLine, type LineView } from './order-view';

/** What a buyer writes about one product of an order. */
export interface ReviewForm {
  skuId: string;
  line: LineView;
  stars: number;
  text: string;
  pictures: string[];
  isUploading: boolean;
  isDone: boolean;
}

const STAR_WORDS = ['', '很不满意', '不太满意', '一般', '满意', '非常满意'] as const;

/** The products that can be reviewed, five stars to begin with; pieces given back need no review. */
export function toForms(order: MallOrder): ReviewForm[] {
  return order.lines.filter((line) => line.refundedQuantity < line.quantity).map((line) => ({
    skuId: line.skuId, line: toLine(line), stars: 5, text: '', pictures: [], isUploading: false, isDone: line.isReviewed,
  }));
}

/** 非常满意 for five stars. */
export function starWords(stars: number): string {
  return STAR_WORDS[stars] ?? '';
}

/** Whether nothing is left to write about. */
export function isAllDone(forms: readonly ReviewForm[]): boolean {
  return forms.every((form) => form.isDone);
}
