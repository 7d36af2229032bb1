/** Addresses of pages. Pages hand each other ids in the URL, never objects. */

type Parameters = Record<string, string | undefined>;

function withQuery(path: string, parameters: Parameters): string {
  const query = Object.entries(parameters)
    .filter((entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '')
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return query === '' ? path : `${path}?${query}`;
}

export const urls = {
  home: '/pages/home/home',
  models: '/pages/models/models',
  mall: '/pages/mall/mall',
  my: '/pages/my/my',
  series: (id: string) => withQuery('/packages/showroom/pages/series/series', { id }),
  model: (id: string) => withQuery('/packages/showroom/pages/model/model', { id }),
  compare: (leftId?: string, rightId?: string) => withQuery('/packages/showroom/pages/compare/compare', { leftId, rightId }),
  guide: (category?: string) => withQuery('/packages/showroom/pages/guide/guide', { category }),
  article: (id: string) => withQuery('/packages/showroom/pages/article/article', { id }),
  loan: (modelId?: string) => withQuery('/packages/finance/pages/loan/loan', { modelId }),
  insurance: (modelId?: string) => withQuery('/packages/finance/pages/insurance/insurance', { modelId }),
  applications: '/packages/finance/pages/applications/applications',
  application: (id: string) => withQuery('/packages/finance/pages/application/application', { id }),
  inquirySubmit: (modelId: string, colourId?: string) => withQuery('/packages/inquiry/pages/submit/submit', { modelId, colourId }),
  inquiries: '/packages/inquiry/pages/mine/mine',
  inquiry: (id: string) => withQuery('/packages/inquiry/pages/detail/detail', { id }),
  testDriveBook: (modelId?: string, bookingId?: string) => withQuery('/packages/test-drive/pages/book/book', { modelId, bookingId }),
  testDrives: '/packages/test-drive/pages/mine/mine',
  testDrive: (id: string) => withQuery('/packages/test-drive/pages/detail/detail', { id }),
  product: (id: string) => withQuery('/packages/mall/pages/product/product', { id }),
  reviews: (productId: string) => withQuery('/packages/mall/pages/reviews/reviews', { productId }),
  /** Without a store the cart of the one looked at. */
  cart: (storeId?: string) => withQuery('/packages/mall/pages/cart/cart', { storeId }),
  /** `lines` as `services/wishes` writes them. */
  checkout: (lines: string, isFromCart: boolean) => withQuery('/packages/mall/pages/checkout/checkout', { lines, cart: isFromCart ? '1' : undefined }),
  addresses: '/packages/mall/pages/addresses/addresses',
  address: (id?: string) => withQuery('/packages/mall/pages/address/address', { id }),
  orders: (tab?: string) => withQuery('/packages/order/pages/list/list', { tab }),
  order: (id: string) => withQuery('/packages/order/pages/detail/detail', { id }),
  orderResult: (id: string) => withQuery('/packages/order/pages/result/result', { id }),
  refundRequest: (orderId: string) => withQuery('/packages/order/pages/refund-request/refund-request', { orderId }),
  refund: (id: string) => withQuery('/packages/order/pages/refund/refund', { id }),
  invoice: (orderId: string) => withQuery('/packages/order/pages/invoice/invoice', { orderId }),
  reviewOrder: (orderId: string) => withQuery('/packages/order/pages/review/review', { orderId }),
  coupons: '/packages/wallet/pages/coupons/coupons',
  couponCentre: '/packages/wallet/pages/centre/centre',
  gift: (id: string, couponId?: string) => withQuery('/packages/wallet/pages/gift/gift', { id, couponId }),
  ownPackages: '/packages/wallet/pages/packages/packages',
  ownPackage: (id: string) => withQuery('/packages/wallet/pages/package/package', { id }),
  code: (subject: string, id: string, itemId?: string) => withQuery('/packages/wallet/pages/code/code', { subject, id, itemId }),
  bills: '/packages/wallet/pages/bills/bills',
  bill: (id: string) => withQuery('/packages/wallet/pages/bill/bill', { id }),
  consultant: '/packages/account/pages/consultant/consultant',
  messages: '/packages/account/pages/messages/messages',
  stores: '/packages/account/pages/stores/stores',
  profile: '/packages/account/pages/profile/profile',
  privacy: '/packages/account/pages/privacy/privacy',
} as const;
