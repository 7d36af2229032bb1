import type { StaffRole } from '@shared/domain/staff/model';
import { holdsRole } from '@shared/domain/staff/rules';
import { urls } from './urls';

/** A place in the app that a role may use. */
export interface Entry {
  id: string;
  text: string;
  /** Icon of the UI library. */
  icon: string;
  url: string;
}

interface RoleEntry extends Entry {
  /** Who may call what the page is made of; the cloud decides, this only keeps closed doors out of sight. */
  roles: readonly StaffRole[] | 'everyone';
}

const SALES_DESK: readonly StaffRole[] = ['salesConsultant', 'salesManager', 'generalManager', 'dccSpecialist'];
const QUOTERS: readonly StaffRole[] = ['salesConsultant', 'salesManager', 'generalManager'];
const HEADS: readonly StaffRole[] = ['generalManager', 'systemAdmin', 'salesManager', 'serviceManager', 'marketingManager'];
const CODE_KEEPERS: readonly StaffRole[] = ['generalManager', 'marketingManager', 'salesManager', 'systemAdmin'];
const CUSTOMER_DESK: readonly StaffRole[] = [
  ...SALES_DESK, 'customerService', 'marketingManager', 'serviceManager', 'serviceAdviser', 'renewalSpecialist',
];
const SHOP_MANAGERS: readonly StaffRole[] = ['marketingManager', 'serviceManager', 'salesManager', 'generalManager'];
const CLERKS: readonly StaffRole[] = ['writeOffClerk', 'serviceAdviser', 'customerService', ...SHOP_MANAGERS];
/** Customer service and the managers: invoices, products and reviews. */
const SHOP_DESK: readonly StaffRole[] = ['customerService', ...SHOP_MANAGERS];
const SHIPPERS: readonly StaffRole[] = ['writeOffClerk', ...SHOP_DESK];
const REFUND_PROPOSERS: readonly StaffRole[] = ['serviceAdviser', ...SHOP_DESK];
const MERCHANTS: readonly StaffRole[] = ['marketingManager', 'serviceManager', 'generalManager'];
const CASHIERS: readonly StaffRole[] = ['salesConsultant', 'serviceAdviser', 'customerService', ...SHOP_MANAGERS];
const ISSUERS: readonly StaffRole[] = ['salesConsultant', 'serviceAdviser', 'dccSpecialist', 'customerService', 'renewalSpecialist', ...SHOP_MANAGERS];

/** Every place, in the order of the working day. */
export const ROLE_ENTRIES: readonly RoleEntry[] = [
  { id: 'writeOff', text: '扫码核销', icon: 'verified', url: urls.writeOff(), roles: CLERKS },
  { id: 'redemptions', text: '核销记录', icon: 'task-checked', url: urls.redemptions(), roles: CLERKS },
  { id: 'orders', text: '商城订单', icon: 'cart', url: urls.orders(), roles: CLERKS },
  { id: 'refunds', text: '退款', icon: 'rollback', url: urls.refunds, roles: CLERKS },
  { id: 'products', text: '商品', icon: 'shop', url: urls.products, roles: SHOP_DESK },
  { id: 'reviews', text: '评价', icon: 'star', url: urls.reviews, roles: SHOP_DESK },
  { id: 'redemptionStatistics', text: '核销统计', icon: 'chart-bar', url: urls.redemptionStatistics, roles: CLERKS },
  { id: 'inquiries', text: '询价', icon: 'money', url: urls.inquiries, roles: SALES_DESK },
  { id: 'testDrives', text: '试驾日程', icon: 'calendar', url: urls.testDriveDay(), roles: SALES_DESK },
  { id: 'applications', text: '申请', icon: 'file-paste', url: urls.applications, roles: QUOTERS },
  { id: 'bills', text: '收款', icon: 'wallet', url: urls.bills, roles: CASHIERS },
  { id: 'coupons', text: '优惠券', icon: 'coupon', url: urls.couponTemplates, roles: ISSUERS },
  { id: 'myCode', text: '我的二维码', icon: 'qrcode', url: urls.myCode, roles: ['salesConsultant'] },
  { id: 'codes', text: '推广码', icon: 'scan', url: urls.codes, roles: CODE_KEEPERS },
  { id: 'testDriveSetup', text: '试驾设置', icon: 'setting', url: urls.testDriveSetup, roles: ['salesManager', 'generalManager'] },
  { id: 'loanCalculator', text: '贷款计算', icon: 'calculator', url: urls.loanCalculator, roles: 'everyone' },
  { id: 'insuranceCalculator', text: '保险计算', icon: 'secured', url: urls.insuranceCalculator, roles: 'everyone' },
  { id: 'colleagues', text: '同事', icon: 'usergroup', url: urls.colleagues, roles: 'everyone' },
  { id: 'invitations', text: '邀请同事', icon: 'user-add', url: urls.invitations, roles: HEADS },
];

/** The places somebody with these roles may use. */
export function entriesFor(roles: readonly StaffRole[]): Entry[] {
  return ROLE_ENTRIES.filter((entry) => entry.roles === 'everyone' || holdsRole(roles, entry.roles))
    .map(({ id, text, icon, url }) => ({ id, text, icon, url }));
}

/** Whether the roles work with inquiries and test drives. */
export function worksInSales(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, SALES_DESK);
}

/** Whether the roles may send quotes and handle applications. */
export function mayQuote(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, QUOTERS);
}

/** Whether the roles may look at customers. */
export function seesCustomers(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, CUSTOMER_DESK);
}

/** Whether the roles may write codes off. */
export function mayWriteOff(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, CLERKS);
}

/** Whether the roles run the shop: they see every colleague's write-offs and may take one back. */
export function managesShop(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, SHOP_MANAGERS);
}

/** Whether the roles may give coupons to customers. */
export function givesCoupons(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, ISSUERS);
}

/** Whether the roles send parcels and take them back in. */
export function mayShip(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, SHIPPERS);
}

/** Whether the roles say what became of an invoice. */
export function maySettleInvoices(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, SHOP_DESK);
}

/** Whether the roles may propose to give the money of an order back; managers decide. */
export function mayProposeRefunds(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, REFUND_PROPOSERS);
}

/** Whether the roles change prices and stock, and hide reviews. */
export function mayChangeProducts(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, MERCHANTS);
}

/** Whether the roles see bills: their own, or all of them. */
export function seesBills(roles: readonly StaffRole[]): boolean {
  return holdsRole(roles, CASHIERS);
}
