import type { Redemption, RedemptionSubject } from '@shared/domain/redemption/model';
import { stores } from '../data/stores';
import { notify } from './notify';
import { CUSTOMER_COUPONS_PAGE, customerPackagePage, orderPage } from './pages';
import { recordEvent } from './timeline';

const PAGES: Record<RedemptionSubject, (subjectId: string) => string> = {
  order: orderPage, package: customerPackagePage, coupon: () => CUSTOMER_COUPONS_PAGE,
};

/** The customer reads what was handed over, where and by whom; the timeline keeps it. A write-off speaks once. */
export async function announceRedeemed(redemption: Redemption): Promise<void> {
  const { id, subject, subjectId, customerId, storeId, clerkName, title, at } = redemption;
  const storeName = (await stores.get(storeId))?.shortName ?? '门店';
  await recordEvent({ customerId, storeId, kind: 'redeemed', text: `${title}，由${clerkName}核销`, actorName: clerkName, refId: id, at, cause: id });
  await notify({
    recipientKind: 'customer', recipientId: customerId, kind: subject === 'coupon' ? 'coupon' : 'order', title: '已核销',
    text: `${title} 已在${storeName}由${clerkName}核销${subject === 'order' ? '，欢迎评价' : ''}`, page: PAGES[subject](subjectId), cause: id,
  }, at);
}

/** The customer reads that a write-off was taken back, and why. */
export async function announceUndone(redemption: Redemption): Promise<void> {
  const { id, subject, subjectId, customerId, storeId, title, undoneByName, undoneAt, undoReason, undoRequestId } = redemption;
  if (undoneByName === null || undoneAt === null) return;
  const cause = `${id}.${undoRequestId ?? ''}`;
  await recordEvent({
    customerId, storeId, kind: 'redemptionUndone', text: `${title}：${undoReason}`, actorName: undoneByName, refId: id, at: undoneAt, cause,
  });
  await notify({
    recipientKind: 'customer', recipientId: customerId, kind: subject === 'coupon' ? 'coupon' : 'order', title: '核销已撤销',
    text: `${title} 的核销已由${undoneByName}撤销（${undoReason}），可以再次使用`, page: PAGES[subject](subjectId), cause,
  }, undoneAt);
}
