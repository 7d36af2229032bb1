import type { ListTab } from '../../components/list-tabs/list-tabs';
import type { Tone } from '../../components/status-tag/status-tag';
import type { StaffShelfRow } from '@shared/contracts/mall';
import { keysOf } from '@shared/core/exhaustive';
import { formatYuan } from '@shared/core/money';

const SCOPES = { all: '全部', shown: '在售', hidden: '未上架', soldOut: '售罄' } as const;

/** Which products the desk looks at. */
export type ShelfScope = keyof typeof SCOPES;

/** The desk's tabs. */
export const SHELF_TABS: ListTab[] = keysOf(SCOPES).map((id) => ({ id, label: SCOPES[id] }));

/** The scope behind a tab. */
export function scopeOf(tab: string): ShelfScope {
  return keysOf(SCOPES).find((scope) => scope === tab) ?? 'all';
}

/** A product in the list. */
export interface RowView {
  id: string;
  picture: string;
  title: string;
  price: string;
  /** 剩 12 件 · 已售 3 */
  figures: string;
  status: string;
  tone: Tone;
  /** What keeps it from being sold, in plain words; empty when nothing does. */
  problem: string;
}

/** A row of the list. */
export function toRow({ id, coverUrl, title, priceFromFen, left, soldCount, isShown, problems }: StaffShelfRow): RowView {
  const [first] = problems;
  return {
    id, picture: coverUrl, title: title || '未命名商品', price: priceFromFen > 0 ? formatYuan(priceFromFen) : '', figures: `剩 ${left} 件 · 已售 ${soldCount}`,
    ...toStatus({ isShown, left, problems }), problem: first === undefined ? '' : problems.length > 1 ? `${first}，共 ${problems.length} 处` : first,
  };
}

function toStatus({ isShown, left, problems }: Pick<StaffShelfRow, 'isShown' | 'left' | 'problems'>): Pick<RowView, 'status' | 'tone'> {
  if (problems.length > 0) return { status: '资料有误', tone: 'danger' };
  if (!isShown) return { status: '已下架', tone: 'neutral' };
  return left === 0 ? { status: '售罄', tone: 'warning' } : { status: '在售', tone: 'success' };
}

/** What 刷新货架 answered. */
export interface ShelfResult {
  summary: string;
  broken: { id: string; title: string; problems: string[] }[];
}

/** The result in words: what is on sale now, and what has to be mended first. */
export function toShelfResult({ shown, hidden }: { shown: number; hidden: { productId: string; title: string; problems: string[] }[] }): ShelfResult {
  const summary = hidden.length === 0 ? `${shown} 件商品在售，资料都没有问题` : `${shown} 件商品在售，${hidden.length} 件资料有误没有上架`;
  return { summary, broken: hidden.map(({ productId, title, problems }) => ({ id: productId, title: title || '未命名商品', problems })) };
}
