import type { billCustomerActions, billStaffActions } from '@shared/contracts/bill';
import type { CustomerActions, StaffActions } from '@shared/contracts/index';
import type { mallCustomerActions, mallStaffActions } from '@shared/contracts/mall';
import { customerIdFor } from '../builders';
import type { Samples } from './samples';
import { ADDRESS, COMPLETED_ORDER, OPEN_BILL, PRODUCT, REVIEW, SKU } from './mall-world';

const requestId = 'request-0001';
const product = { productId: PRODUCT, skuId: SKU };

/** What the customer of the test world does in the mall. */
export const mallCustomerSamples: Pick<Samples<CustomerActions>, keyof typeof mallCustomerActions | keyof typeof billCustomerActions> = {
  'mall.listCategories': () => ({ storeId: 'east' }),
  'mall.listProducts': () => ({ storeId: 'east', categoryId: null, search: '', sort: 'rank', cursor: null }),
  'mall.getProduct': () => ({ productId: PRODUCT }),
  'mall.listReviews': () => ({ productId: PRODUCT, cursor: null }),
  'cart.get': () => ({ storeId: 'east' }),
  'cart.add': () => ({ requestId, ...product, quantity: 2 }),
  'cart.set': () => ({ requestId, storeId: 'east', ...product, quantity: 3 }),
  'address.list': () => ({}),
  'address.save': () => ({
    requestId, addressId: null, name: '李娜', phone: '13800006821', region: ['浙江省', '杭州市', '上城区'], detail: '凤起东路 188 号', isDefault: true,
  }),
  'address.remove': () => ({ requestId, addressId: ADDRESS }),
  'review.submit': () => ({ requestId, orderId: COMPLETED_ORDER, skuId: SKU, stars: 4, text: '很好用', pictures: [] }),
  'bill.get': () => ({ billId: OPEN_BILL }),
  'bill.listMine': () => ({ cursor: null }),
};

/** What those do who mind the shelf, and those who ask for money. */
export const mallStaffSamples: Pick<Samples<StaffActions>, keyof typeof mallStaffActions | keyof typeof billStaffActions> = {
  'mall.listProducts': () => ({ search: '机油', scope: 'all', cursor: null }),
  'mall.getProduct': () => ({ productId: PRODUCT }),
  'mall.listChanges': () => ({ productId: PRODUCT, cursor: null }),
  'mall.adjustStock': () => ({ requestId, ...product, by: 5, reason: '到货' }),
  'mall.changePrice': () => ({ requestId, ...product, priceFen: 4900, listPriceFen: 7900, reason: '促销' }),
  'mall.setOnSale': () => ({ requestId, productId: PRODUCT, isOnSale: false, reason: '换季' }),
  'mall.refreshShelf': () => ({ requestId }),
  'review.list': () => ({ scope: 'unanswered', cursor: null }),
  'review.reply': () => ({ requestId, reviewId: REVIEW, text: '谢谢您的认可' }),
  'review.setHidden': () => ({ requestId, reviewId: REVIEW, isHidden: true }),
  'bill.getSetup': () => ({}),
  'bill.create': () => ({ requestId, kind: 'service', title: '小保养', customerId: customerIdFor('li-na'), plate: '浙A12345', terms: '', validHours: 24, lines: [{ name: '机油', amountFen: 38_800 }] }),
  'bill.drawCode': () => ({ requestId, billId: OPEN_BILL }),
  'bill.list': () => ({ scope: 'store', status: 'open', cursor: null }),
  'bill.get': () => ({ billId: OPEN_BILL }),
  'bill.cancel': () => ({ requestId, billId: OPEN_BILL, reason: '开错了' }),
};
