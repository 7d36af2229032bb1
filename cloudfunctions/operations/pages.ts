import type { Task, TaskKind } from '@shared/domain/task/model';

/** Pages that notices and messages open; the same addresses as in each app's `services/urls.ts`. */

/** Where a promotion code leads; codes know no leading slash and no query. */
export const CODE_PAGE = 'pages/home/home';

/** Where the code of a bill leads. */
export const BILL_CODE_PAGE = 'packages/wallet/pages/bill/bill';

/** The customer's page about their consultant. */
export const CUSTOMER_CONSULTANT_PAGE = '/packages/account/pages/consultant/consultant';

/** A customer's file in the staff app. */
export function staffCustomerPage(customerId: string): string {
  return `/packages/customer/pages/detail/detail?id=${customerId}`;
}

/** A customer's coupons and red packets. */
export const CUSTOMER_COUPONS_PAGE = '/packages/wallet/pages/coupons/coupons';

/** A package in its owner's wallet. */
export function customerPackagePage(packageId: string): string {
  return `/packages/wallet/pages/package/package?id=${packageId}`;
}

/** An inquiry, in either app. */
export function inquiryPage(inquiryId: string): string {
  return `/packages/inquiry/pages/detail/detail?id=${inquiryId}`;
}

/** A test drive, in either app. */
export function testDrivePage(bookingId: string): string {
  return `/packages/test-drive/pages/detail/detail?id=${bookingId}`;
}

/** An application in the staff app. */
export function staffApplicationPage(applicationId: string): string {
  return `/packages/application/pages/detail/detail?id=${applicationId}`;
}

/** An application in the customer app. */
export function customerApplicationPage(applicationId: string): string {
  return `/packages/finance/pages/application/application?id=${applicationId}`;
}

/** An order, in either app. */
export function orderPage(orderId: string): string {
  return `/packages/order/pages/detail/detail?id=${orderId}`;
}

/** A refund, in either app. */
export function refundPage(refundId: string): string {
  return `/packages/order/pages/refund/refund?id=${refundId}`;
}

/** A product in the customer app. */
export function customerProductPage(productId: string): string {
  return `/packages/mall/pages/product/product?id=${productId}`;
}

/** Reviews of the store's products in the staff app. */
export const STAFF_REVIEWS_PAGE = '/packages/mall/pages/reviews/reviews';

/** A bill in its payer's wallet. */
export function customerBillPage(billId: string): string {
  return `/packages/wallet/pages/bill/bill?id=${billId}`;
}

/** A bill in the staff app. */
export function staffBillPage(billId: string): string {
  return `/packages/bill/pages/detail/detail?id=${billId}`;
}

/** Where a task is settled in the staff app: on the page of what is behind it, else in the customer's file. */
export function taskPage(task: Pick<Task, 'kind' | 'refId' | 'customerId'>): string {
  const pageOf = task.refId === null ? null : TASK_PAGES[task.kind];
  return pageOf && task.refId !== null ? pageOf(task.refId) : staffCustomerPage(task.customerId);
}

const TASK_PAGES: Record<TaskKind, ((refId: string) => string) | null> = {
  answerInquiry: inquiryPage, answerQuestion: inquiryPage, confirmTestDrive: testDrivePage, hostTestDrive: testDrivePage,
  followUpTestDrive: null, callNoShow: null, handleApplication: staffApplicationPage, welcomeCustomer: null, followUp: null,
};
