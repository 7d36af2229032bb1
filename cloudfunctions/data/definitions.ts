import type { CollectionDefinition } from './collection';
import { articles } from './articles';
import { bills } from './bills';
import { bindingRecords } from './binding-records';
import { carts } from './carts';
import { codeScans } from './code-scans';
import { couponStocks } from './coupon-stocks';
import { couponTemplates } from './coupon-templates';
import { coupons } from './coupons';
import { customerEvents } from './customer-events';
import { customerGuards } from './customer-guards';
import { customers } from './customers';
import { deliveryAddresses } from './delivery-addresses';
import { demoVehicles } from './demo-vehicles';
import { financeApplications } from './finance-applications';
import { followUps } from './follow-ups';
import { handledRequests } from './handled-requests';
import { inquiries } from './inquiries';
import { inquiryMessages } from './inquiry-messages';
import { invitations } from './invitations';
import { jobPlaces } from './job-places';
import { loanPlans } from './loan-plans';
import { mallOrders } from './mall-orders';
import { mallSettings } from './mall-settings';
import { messageTemplates } from './message-templates';
import { notices } from './notices';
import { outgoingMessages } from './outgoing-messages';
import { ownedPackages } from './owned-packages';
import { payments } from './payments';
import { phoneLooks } from './phone-looks';
import { productCategories } from './product-categories';
import { productChanges } from './product-changes';
import { productRatings } from './product-ratings';
import { productReviews } from './product-reviews';
import { products } from './products';
import { promotionCodes } from './promotion-codes';
import { purchaseCounts } from './purchase-counts';
import { quotes } from './quotes';
import { redemptionCodes } from './redemption-codes';
import { redemptions } from './redemptions';
import { refunds } from './refunds';
import { shelfItems } from './shelf-items';
import { skuStocks } from './sku-stocks';
import { staffMembers } from './staff-members';
import { storeSettings } from './store-settings';
import { stores } from './stores';
import { subscriptionGrants } from './subscription-grants';
import { tasks } from './tasks';
import { testDriveBookings } from './test-drive-bookings';
import { testDriveSlots } from './test-drive-slots';
import { vehicleModels } from './vehicle-models';
import { vehicleSeries } from './vehicle-series';

/** Every collection with its indexes: what the console, the deploy tool and the local cloud create. */
export const collectionDefinitions: CollectionDefinition[] = [
  articles,
  bills,
  bindingRecords,
  carts,
  codeScans,
  couponStocks,
  couponTemplates,
  coupons,
  customerEvents,
  customerGuards,
  customers,
  deliveryAddresses,
  demoVehicles,
  financeApplications,
  followUps,
  handledRequests,
  inquiries,
  inquiryMessages,
  invitations,
  jobPlaces,
  loanPlans,
  mallOrders,
  mallSettings,
  messageTemplates,
  notices,
  outgoingMessages,
  ownedPackages,
  payments,
  phoneLooks,
  productCategories,
  productChanges,
  productRatings,
  productReviews,
  products,
  promotionCodes,
  purchaseCounts,
  quotes,
  redemptionCodes,
  redemptions,
  refunds,
  shelfItems,
  skuStocks,
  staffMembers,
  storeSettings,
  stores,
  subscriptionGrants,
  tasks,
  testDriveBookings,
  testDriveSlots,
  vehicleModels,
  vehicleSeries,
].map((repository) => repository.definition);
