import { formatAgo } from '@shared/core/time';
import type { CustomerRow } from '@shared/domain/customer/model';
import type { StaffRole } from '@shared/domain/staff/model';
import { seesEveryCustomer } from '@shared/domain/staff/rules';
import type { SegmentOption } from '../../components/segment/segment';
import { urls } from '../../services/urls';

/** Whose customers the list shows. */
export type Whose = 'mine' | 'everyone';

/** A customer's row. */
export interface RowView {
  id: string;
  name: string;
  initial: string;
  isOwner: boolean;
  /** Masked number and, in the list of the whole store, who is in charge. */
  detail: string;
  source: string;
  seen: string;
}

/** What the list says when nothing is in it. */
export interface EmptyView {
  title: string;
  hint: string;
  /** Text of the button, empty for none. */
  action: string;
  url: string;
}

const WHOSE_OPTIONS: readonly SegmentOption[] = [{ value: 'mine', label: '我的' }, { value: 'everyone', label: '全店' }];

/** The choice between one's own customers and all of them; empty for those who see only their own. */
export function whoseOptions(roles: readonly StaffRole[]): SegmentOption[] {
  return seesEveryCustomer(roles) ? [...WHOSE_OPTIONS] : [];
}

/** Where somebody's list begins: with one's own customers, or with all where none can be one's own. */
export function firstWhose(roles: readonly StaffRole[]): Whose {
  return seesEveryCustomer(roles) && !roles.includes('salesConsultant') ? 'everyone' : 'mine';
}

/** A customer's row at `now`. */
export function toRow({ id, displayName, maskedPhone, kind, sourceLabel, consultantName, lastSeenAt }: CustomerRow, now: number, whose: Whose): RowView {
  const owner = whose === 'everyone' ? [consultantName === null ? '暂无顾问' : `${consultantName} 负责`] : [];
  return {
    id, name: displayName, initial: displayName.slice(-1), isOwner: kind === 'owner', source: sourceLabel,
    detail: [maskedPhone ?? '未留手机号', ...owner].join(' · '), seen: formatAgo(lastSeenAt, now),
  };
}

/** Why nothing is in the list and what to do. */
export function toEmpty(search: string, roles: readonly StaffRole[]): EmptyView {
  if (search !== '') return { title: `没有找到“${search}”`, hint: '可以输入姓名开头的字，或完整的手机号', action: '', url: '' };
  if (roles.includes('salesConsultant')) {
    return { title: '还没有客户', hint: '客户扫你的二维码，就会成为你的专属客户', action: '我的二维码', url: urls.myCode };
  }
  return { title: '还没有客户', hint: '客户扫码或询价后会出现在这里', action: '', url: '' };
}

/** What those read whose work is not with customers. */
export const CLOSED_TO_ROLE: EmptyView = { title: '你的岗位不查看客户名单', hint: '需要时请联系销售经理', action: '', url: '' };
