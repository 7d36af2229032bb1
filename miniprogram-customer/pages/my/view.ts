import type { CustomerSession } from '@shared/domain/session/model';
import { urls } from '../../services/urls';

/** The head of the personal centre. */
export interface PersonView {
  name: string;
  /** Full number, it is their own; or the invitation to leave one. */
  phone: string;
  initial: string;
  isOwner: boolean;
}

/** A row that leads somewhere. */
export interface Entry {
  id: string;
  text: string;
  icon: string;
  url: string;
  value: string;
}

/** What the person has with the store, one tap away. */
export const BUSINESS: readonly Entry[] = [
  { id: 'inquiries', text: '我的询价', icon: 'balance-list-o', url: urls.inquiries, value: '' },
  { id: 'testDrives', text: '我的试驾', icon: 'logistics', url: urls.testDrives, value: '' },
  { id: 'applications', text: '我的申请', icon: 'orders-o', url: urls.applications, value: '' },
];

/** A matter of the mall with how many wait. */
export interface CountedEntry extends Entry {
  count: number;
}

/** What `order.countMine` and the wallet tell; zero until they have. */
export interface MallCounts {
  orders: { unpaid: number; waiting: number; shipped: number; refund: number };
  wallet: { coupons: number; redPackets: number; packages: number };
}

/** Nothing is waiting, as far as is known. */
export const NO_COUNTS: MallCounts = { orders: { unpaid: 0, waiting: 0, shipped: 0, refund: 0 }, wallet: { coupons: 0, redPackets: 0, packages: 0 } };

/** The orders by what they wait for. */
export function toOrderEntries({ orders }: MallCounts): CountedEntry[] {
  return [
    { id: 'unpaid', text: '待付款', icon: 'pending-payment', url: urls.orders('unpaid'), value: '', count: orders.unpaid },
    { id: 'waiting', text: '待使用', icon: 'gift-o', url: urls.orders('waiting'), value: '', count: orders.waiting },
    { id: 'shipped', text: '待收货', icon: 'logistics', url: urls.orders('shipped'), value: '', count: orders.shipped },
    { id: 'refund', text: '退款', icon: 'refund-o', url: urls.orders('refund'), value: '', count: orders.refund },
  ];
}

/** What the customer owns: coupons with red packets, packages, bills to pay. */
export function toWallet({ wallet }: MallCounts): CountedEntry[] {
  return [
    { id: 'coupons', text: '券包', icon: 'coupon-o', url: urls.coupons, value: '', count: wallet.coupons + wallet.redPackets },
    { id: 'packages', text: '次卡', icon: 'vip-card-o', url: urls.ownPackages, value: '', count: wallet.packages },
    { id: 'bills', text: '收款单', icon: 'bill-o', url: urls.bills, value: '', count: 0 },
    { id: 'addresses', text: '收货地址', icon: 'location-o', url: urls.addresses, value: '', count: 0 },
  ];
}

/** Digits in groups of three, four and four, as people read a number aloud. */
function spaced(phone: string): string {
  return phone.replace(/^(\d{3})(\d{4})(\d{4})$/, '$1 $2 $3');
}

/** Who holds the phone; someone without a name yet is 微信用户. */
export function toPerson({ profile }: CustomerSession): PersonView {
  const name = profile.name ?? '微信用户';
  return { name, initial: profile.name?.slice(-1) ?? '我', phone: profile.phone === null ? '留下手机号，方便顾问联系您' : spaced(profile.phone), isOwner: profile.kind === 'owner' };
}

/** The rows below; the store looked at is named on its row. */
export function toEntries(storeName: string): Entry[] {
  return [
    { id: 'stores', text: '门店', icon: 'shop-o', url: urls.stores, value: storeName },
    { id: 'guide', text: '购车指南', icon: 'newspaper-o', url: urls.guide(), value: '' },
    { id: 'profile', text: '姓名与手机号', icon: 'user-o', url: urls.profile, value: '' },
    { id: 'privacy', text: '隐私与授权', icon: 'shield-o', url: urls.privacy, value: '' },
  ];
}
