/** Pages that notices and messages open; the same addresses as in each app's `services/urls.ts`. */

/** Where a promotion code leads; codes know no leading slash and no query. */
export const CODE_PAGE = 'pages/home/home';

/** The customer's page about their consultant. */
export const CUSTOMER_CONSULTANT_PAGE = '/packages/account/pages/consultant/consultant';

/** A customer's file in the staff app. */
export function staffCustomerPage(customerId: string): string {
  return `/packages/customer/pages/detail/detail?id=${customerId}`;
}
