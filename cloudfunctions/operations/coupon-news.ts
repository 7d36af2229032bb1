import { formatDateTime } from '@shared/core/time';
import type { Coupon } from '@shared/domain/coupon/model';
import { worthLabel } from '@shared/domain/coupon/rules';
import { notify } from './notify';
import { CUSTOMER_COUPONS_PAGE } from './pages';
import { recordEvent } from './timeline';

const nameOf = ({ terms }: Coupon): string => `${terms.title}（${worthLabel(terms.worth)}）`;

/** A customer claimed a coupon; they know, so only the timeline says it. */
export async function recordClaim(coupon: Coupon): Promise<void> {
  await recordEvent({
    customerId: coupon.granteeId, storeId: coupon.storeId, kind: 'couponReceived', text: `领取${nameOf(coupon)}`, actorName: '本人',
    refId: coupon.id, at: coupon.grantedAt, cause: coupon.id,
  });
}

/** A colleague, or an activity, gave a customer a coupon; `note` is what the colleague wrote, or empty. */
export async function announceIssue(coupon: Coupon, note: string): Promise<void> {
  const { id, granteeId, storeId, grantedAt, issuedByName, terms } = coupon;
  const giver = issuedByName ?? '门店活动';
  await recordEvent({
    customerId: granteeId, storeId, kind: 'couponReceived', text: `获得${nameOf(coupon)}${note === '' ? '' : `：${note}`}`, actorName: giver,
    refId: id, at: grantedAt, cause: id,
  });
  await notify({
    recipientKind: 'customer', recipientId: granteeId, kind: 'coupon', title: '收到一张优惠券',
    text: `${giver}送您${nameOf(coupon)}，${formatDateTime(coupon.validUntil)} 前有效${note === '' ? '' : `。${note}`}`, page: CUSTOMER_COUPONS_PAGE, cause: id,
    push: { templateKey: 'couponReceived', fields: { subject: terms.title, person: giver, at: coupon.validUntil, remark: '点击查看使用说明' } },
  }, grantedAt);
}

/** A gift found its receiver: both timelines say so, and the giver is told. */
export async function announceGiftTaken(coupon: Coupon, receiverName: string): Promise<void> {
  const { storeId, customerId, giverId, giverName, giftId, receivedAt, id } = coupon;
  if (giverId === null || giftId === null) return;
  const event = { storeId, refId: id, at: receivedAt, cause: giftId };
  await recordEvent({ ...event, customerId, kind: 'couponReceived', text: `收到${giverName ?? '好友'}赠送的${nameOf(coupon)}`, actorName: '本人' });
  await recordEvent({ ...event, customerId: giverId, kind: 'couponGifted', text: `把${nameOf(coupon)}送给了${receiverName}`, actorName: '本人' });
  await notify({
    recipientKind: 'customer', recipientId: giverId, kind: 'coupon', title: '好友已领取您的赠券', text: `${receiverName}领取了您赠送的${nameOf(coupon)}`,
    page: CUSTOMER_COUPONS_PAGE, cause: giftId,
  }, receivedAt);
}

/** A gift nobody took is in its giver's wallet again. */
export async function announceGiftBack(coupon: Coupon, giftId: string, now: number): Promise<void> {
  await notify({
    recipientKind: 'customer', recipientId: coupon.customerId, kind: 'coupon', title: '赠券已退回', text: `${nameOf(coupon)}无人领取，已退回您的券包`,
    page: CUSTOMER_COUPONS_PAGE, cause: giftId,
  }, now);
}

/** A colleague took a coupon back; its holder reads why. */
export async function announceRevoked(coupon: Coupon, colleagueName: string, now: number): Promise<void> {
  const reason = coupon.revokeReason === '' ? '' : `：${coupon.revokeReason}`;
  await notify({
    recipientKind: 'customer', recipientId: coupon.customerId, kind: 'coupon', title: '一张券已被门店收回', text: `${nameOf(coupon)}已由${colleagueName}收回${reason}`,
    page: CUSTOMER_COUPONS_PAGE, cause: coupon.id,
  }, now);
}
