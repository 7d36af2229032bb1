import type { PickedCustomer } from '../../components/customer-picker/picking';
import type { Tone } from '../../components/status-tag/status-tag';
import type { CouponIssueResult } from '@shared/domain/coupon/model';

/** Customers one call takes. */
export const BATCH_SIZE = 50;
/** Customers one issue takes. */
export const MOST_CUSTOMERS = 200;

const OUTCOMES: Record<CouponIssueResult['outcome'], { status: string; tone: Tone }> = {
  issued: { status: '已发放', tone: 'success' }, limitReached: { status: '已达领取上限', tone: 'warning' }, soldOut: { status: '券已发完', tone: 'danger' },
  customerUnknown: { status: '不在你的客户中', tone: 'warning' },
};

/** What became of one customer's coupon. */
export interface ResultRow {
  id: string;
  name: string;
  status: string;
  tone: Tone;
}

/** Parts of an issue, each sent by one call with its own request, so that a lost answer repeats no other part. */
export function toBatches(customers: readonly PickedCustomer[]): PickedCustomer[][] {
  return Array.from({ length: Math.ceil(customers.length / BATCH_SIZE) }, (_, index) => customers.slice(index * BATCH_SIZE, (index + 1) * BATCH_SIZE));
}

/** Results in the words of the page; who the cloud did not name keeps the name picked. */
export function toResultRows(results: readonly CouponIssueResult[], customers: readonly PickedCustomer[]): ResultRow[] {
  const names = new Map(customers.map(({ id, name }) => [id, name]));
  return results.map(({ customerId, displayName, outcome }) => ({ id: customerId, name: displayName || (names.get(customerId) ?? '微信客户'), ...OUTCOMES[outcome] }));
}

/** How an issue ended, in one line. */
export function toSummary(rows: readonly ResultRow[]): string {
  const issued = rows.filter(({ tone }) => tone === 'success').length;
  return issued === rows.length ? `已发给 ${issued} 位客户` : `发给了 ${issued} 位，${rows.length - issued} 位没有发成`;
}

/** How far an issue is. */
export interface Progress {
  done: number;
  total: number;
  percent: number;
}

/** Progress after `done` of `total` customers. */
export function toProgress(done: number, total: number): Progress {
  return { done, total, percent: total === 0 ? 0 : Math.round((done / total) * 100) };
}
