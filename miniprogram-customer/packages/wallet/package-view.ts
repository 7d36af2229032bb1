import { formatYuan } from '@shared/core/money';
import { dayOf, formatFriendlyTime } from '@shared/core/time';
import { REDEMPTION_STATUS_LABELS, type OwnedPackage, type Redemption } from '@shared/domain/redemption/model';
import type { Tone } from '../../components/status-tag/status-tag';

/** What can be used of a package. */
export interface PackageItemRow {
  id: string;
  name: string;
  left: number;
  uses: number;
  /** Share that is left, 0–100. */
  leftPercent: number;
  canShow: boolean;
}

/** A package in the list. */
export interface PackageRow {
  id: string;
  title: string;
  skuName: string;
  coverUrl: string;
  summary: string;
  validity: string;
  status: string;
  tone: Tone;
}

/** The page of one package. */
export interface PackageDetail extends PackageRow {
  items: PackageItemRow[];
  bought: string;
  paid: string;
  /** Why nothing can be shown now, or empty. */
  problem: string;
  orderId: string;
}

function statusOf({ status, refundId, validUntil }: OwnedPackage, now: number): { status: string; tone: Tone } {
  if (status === 'void') return { status: '已退款', tone: 'neutral' };
  if (status === 'usedUp') return { status: '已用完', tone: 'neutral' };
  if (refundId !== null) return { status: '退款处理中', tone: 'warning' };
  return validUntil < now ? { status: '已过期', tone: 'neutral' } : { status: '可使用', tone: 'success' };
}

function leftOf(owned: OwnedPackage, itemId: string): number {
  return owned.left[itemId] ?? 0;
}

/** A package as the list shows it. */
export function toPackageRow(owned: OwnedPackage, now: number): PackageRow {
  const { id, title, skuName, coverUrl, items, validUntil } = owned;
  const summary = items.map((item) => `${item.name} ${leftOf(owned, item.id)}/${item.uses}`).join(' · ');
  return { id, title, skuName, coverUrl, summary, validity: `有效期至 ${dayOf(validUntil).replace(/-/g, '.')}`, ...statusOf(owned, now) };
}

/** A package as its own page shows it. */
export function toPackageDetail(owned: OwnedPackage, now: number): PackageDetail {
  const row = toPackageRow(owned, now);
  const isOpen = row.tone === 'success';
  return {
    ...row, bought: formatFriendlyTime(owned.boughtAt, now), paid: formatYuan(owned.payFen), orderId: owned.orderId,
    problem: isOpen ? '' : `${row.status}，暂不能使用`,
    items: owned.items.map((item) => {
      const left = leftOf(owned, item.id);
      return { ...item, left, leftPercent: Math.round((left / item.uses) * 100), canShow: isOpen && left > 0 };
    }),
  };
}

/** One use in the log of a package. */
export interface UseRow {
  id: string;
  name: string;
  when: string;
  clerk: string;
  /** Named only when it was undone. */
  note: string;
}

/** Uses, the latest first. */
export function toUseRows(uses: readonly Redemption[], now: number): UseRow[] {
  return uses.map(({ id, contents, at, clerkName, status }) => (
    { id, name: contents.join('、'), when: formatFriendlyTime(at, now), clerk: clerkName, note: status === 'undone' ? REDEMPTION_STATUS_LABELS.undone : '' }
  ));
}
