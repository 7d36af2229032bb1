/** Addresses of pages. Pages hand each other ids in the URL, never objects. */

type Parameters = Record<string, string | undefined>;

function withQuery(path: string, parameters: Parameters): string {
  const query = Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

export const urls = {
  tasks: '/pages/tasks/tasks',
  customers: '/pages/customers/customers',
  messages: '/pages/messages/messages',
  my: '/pages/my/my',
  join: '/packages/team/pages/join/join',
  invitations: '/packages/team/pages/invitations/invitations',
  colleagues: '/packages/team/pages/colleagues/colleagues',
  customer: (id: string) => withQuery('/packages/customer/pages/detail/detail', { id }),
  followUp: (customerId: string, taskId?: string) => withQuery('/packages/customer/pages/follow-up/follow-up', { customerId, taskId }),
  inquiries: '/packages/inquiry/pages/list/list',
  inquiry: (id: string) => withQuery('/packages/inquiry/pages/detail/detail', { id }),
  quote: (inquiryId: string) => withQuery('/packages/inquiry/pages/quote/quote', { inquiryId }),
  testDriveDay: (on?: string) => withQuery('/packages/test-drive/pages/day/day', { on }),
  testDrive: (id: string) => withQuery('/packages/test-drive/pages/detail/detail', { id }),
  testDriveSetup: '/packages/test-drive/pages/setup/setup',
  demoVehicle: (id?: string) => withQuery('/packages/test-drive/pages/vehicle/vehicle', { id }),
  applications: '/packages/application/pages/list/list',
  application: (id: string) => withQuery('/packages/application/pages/detail/detail', { id }),
  myCode: '/packages/promotion/pages/my-code/my-code',
  codes: '/packages/promotion/pages/codes/codes',
  loanCalculator: '/packages/calculator/pages/loan/loan',
  insuranceCalculator: '/packages/calculator/pages/insurance/insurance',
  writeOff: (scan?: 'now') => withQuery('/packages/redemption/pages/write-off/write-off', { scan }),
  outbox: '/packages/redemption/pages/outbox/outbox',
  redemptions: (limits: { subject?: string; scope?: string; clerkId?: string; from?: string; to?: string } = {}) => withQuery('/packages/redemption/pages/log/log', limits),
  redemption: (id: string) => withQuery('/packages/redemption/pages/detail/detail', { id }),
  redemptionStatistics: '/packages/redemption/pages/statistics/statistics',
  couponTemplates: '/packages/coupon/pages/templates/templates',
  couponTemplate: (id: string) => withQuery('/packages/coupon/pages/template/template', { id }),
  issueCoupon: (choice: { templateId?: string; customerId?: string }) => withQuery('/packages/coupon/pages/issue/issue', choice),
  customerCoupons: (customerId: string) => withQuery('/packages/coupon/pages/held/held', { customerId }),
  bills: '/packages/bill/pages/list/list',
  newBill: '/packages/bill/pages/create/create',
  bill: (id: string) => withQuery('/packages/bill/pages/detail/detail', { id }),
  billCode: (id: string) => withQuery('/packages/bill/pages/code/code', { id }),
  orders: (tab?: string) => withQuery('/packages/order/pages/list/list', { tab }),
  order: (id: string) => withQuery('/packages/order/pages/detail/detail', { id }),
  proposeRefund: (orderId: string) => withQuery('/packages/order/pages/propose/propose', { orderId }),
  refunds: '/packages/order/pages/refunds/refunds',
  refund: (id: string) => withQuery('/packages/order/pages/refund/refund', { id }),
  products: '/packages/mall/pages/products/products',
  product: (id: string) => withQuery('/packages/mall/pages/product/product', { id }),
  reviews: '/packages/mall/pages/reviews/reviews',
} as const;
