import { staffActions } from '@shared/contracts/index';
import { STAFF_ROLES } from '@shared/domain/staff/model';
import {
  ROLE_ENTRIES, givesCoupons, managesShop, mayChangeProducts, mayProposeRefunds, mayQuote, maySettleInvoices, mayShip, mayWriteOff, seesBills, seesCustomers, worksInSales,
} from '../../miniprogram-staff/services/entries';

/** The action each place of the staff app cannot do without. */
const heart = {
  inquiries: 'inquiry.list', testDrives: 'testDrive.listDay', applications: 'application.list', myCode: 'promotionCode.getMine',
  codes: 'promotionCode.list', testDriveSetup: 'testDrive.getSetup', invitations: 'invitation.list', writeOff: 'redemption.preview',
  redemptions: 'redemption.list', redemptionStatistics: 'redemption.statistics',
  orders: 'order.list', refunds: 'refund.list', products: 'mall.listProducts', reviews: 'review.list', bills: 'bill.list', coupons: 'coupon.listTemplates',
} as const;

test.each(Object.entries(heart))('%s is offered to exactly those who may call %s', (id, action) => {
  const entry = ROLE_ENTRIES.find((candidate) => candidate.id === id);
  expect(new Set<unknown>(entry?.roles === 'everyone' ? [] : entry?.roles)).toEqual(new Set<unknown>(staffActions[action].access));
});

const rights = [
  ['customers are shown', seesCustomers, 'customer.list'], ['quotes are offered', mayQuote, 'inquiry.quote'], ['the sales desk is open', worksInSales, 'inquiry.list'],
  ['write-offs are offered', mayWriteOff, 'redemption.redeem'], ['taking one back is offered', managesShop, 'redemption.undo'],
  ['deciding a refund is offered', managesShop, 'refund.approve'], ['proposing one is offered', mayProposeRefunds, 'refund.start'],
  ['sending parcels is offered', mayShip, 'order.ship'], ['taking them back in is offered', mayShip, 'refund.receiveReturn'],
  ['issuing invoices is offered', maySettleInvoices, 'order.settleInvoice'], ['changing products is offered', mayChangeProducts, 'mall.changePrice'],
  ['hiding reviews is offered', mayChangeProducts, 'review.setHidden'], ['bills are shown', seesBills, 'bill.get'],
  ['giving coupons is offered', givesCoupons, 'coupon.issue'], ['taking coupons back is offered', managesShop, 'coupon.revoke'],
] as const;

test.each(rights)('%s to exactly those who may call it', (_sentence, isAllowed, action) => {
  expect(new Set<unknown>(STAFF_ROLES.filter((role) => isAllowed([role])))).toEqual(new Set<unknown>(staffActions[action].access));
});
