import { splitYuan } from '@shared/core/money';
import { dayOf, daysBetween, formatDay, formatFriendlyTime } from '@shared/core/time';
import { COUPON_STATE_LABELS, type CouponCard, type CouponGift, type CouponOffer, type CouponWorth } from '@shared/domain/coupon/model';
import { thresholdLabel } from '@shared/domain/coupon/rules';

/** A coupon that ends within this many days says so. */
const SOON_DAYS = 3;

/** The left side of a coupon: `¥` 20, 8.5 折, or 兑换. */
export interface WorthFace {
  sign: string;
  figure: string;
  unit: string;
}

/** What every coupon shows, held or offered. */
export interface CouponFace {
  worth: WorthFace;
  title: string;
  threshold: string;
  scope: string;
  validity: string;
  isSoon: boolean;
  notes: string[];
}

/** A coupon in the wallet. */
export interface WalletRow extends CouponFace {
  id: string;
  /** Stamp of a coupon that cannot be used, or empty. */
  stamp: string;
  origin: string;
  canUseInMall: boolean;
  canShowCode: boolean;
  canGift: boolean;
  /** Gift it waits in, or empty. */
  giftId: string;
  orderId: string;
}

/** A coupon in the centre. */
export interface OfferRow extends CouponFace {
  templateId: string;
  takenPercent: number;
  /** 领取, 再领一张, 已领取, 已领完. */
  action: string;
  canClaim: boolean;
}

/** How a worth is set in type. */
export function worthFace(worth: CouponWorth): WorthFace {
  if (worth.kind === 'exchange') return { sign: '', figure: '兑换', unit: '' };
  if (worth.kind === 'percent') return { sign: '', figure: String(worth.payPercent / 10), unit: '折' };
  const { integer, decimals } = splitYuan(worth.discountFen);
  return { sign: '¥', figure: decimals === '00' ? integer : `${integer}.${decimals}`, unit: '' };
}

function thresholdOf({ worth, thresholdFen }: Pick<CouponCard, 'worth' | 'thresholdFen'>): string {
  if (worth.kind === 'exchange') return worth.itemName;
  const most = worth.kind === 'percent' && worth.maxDiscountFen > 0 ? `\n最多减 ¥${splitYuan(worth.maxDiscountFen).integer}` : '';
  return thresholdLabel(thresholdFen) + most;
}

function validityText({ state, validFrom, validUntil }: Pick<CouponCard, 'state' | 'validFrom' | 'validUntil'>, now: number): string {
  if (state === 'usable' && now < validFrom) return `${formatDay(dayOf(validFrom), now)} 起可用`;
  const days = daysBetween(dayOf(now), dayOf(validUntil));
  if (days === 0) return '今天到期';
  return days > 0 && days <= SOON_DAYS ? `还剩 ${days} 天到期` : `${dayOf(validUntil).replace(/-/g, '.')} 到期`;
}

/** A coupon of the wallet at `now`. */
export function toWalletRow(card: CouponCard, now: number): WalletRow {
  const { id, title, scopeLabel, notes, state, channels, worth, validFrom, validUntil, giverName, origin } = card;
  const isUsable = state === 'usable' && now >= validFrom;
  const isSoon = state === 'usable' && daysBetween(dayOf(now), dayOf(validUntil)) <= SOON_DAYS;
  return {
    id, title, notes, isSoon, worth: worthFace(worth), threshold: thresholdOf(card), scope: channels.includes('mall') ? scopeLabel : '到店使用',
    validity: validityText(card, now), stamp: state === 'usable' ? '' : COUPON_STATE_LABELS[state],
    origin: origin === 'gifted' ? `${giverName ?? '好友'}赠送` : '', canUseInMall: isUsable && channels.includes('mall') && worth.kind !== 'exchange',
    canShowCode: isUsable && channels.includes('store'), canGift: state === 'usable' && card.isGiftable, giftId: state === 'gifting' ? card.giftId ?? '' : '',
    orderId: state === 'frozen' ? card.orderId ?? '' : '',
  };
}

/** A coupon somebody may claim. */
export function toOfferRow(offer: CouponOffer): OfferRow {
  const { templateId, title, worth, scopeLabel, channels, validityLabel, notes, left, totalCount, heldCount, limitPerCustomer } = offer;
  const isFull = heldCount >= limitPerCustomer;
  return {
    templateId, title, notes, worth: worthFace(worth), threshold: thresholdOf(offer), scope: channels.includes('mall') ? scopeLabel : '到店使用',
    validity: validityLabel, isSoon: false, takenPercent: totalCount === 0 ? 100 : Math.round(((totalCount - left) / totalCount) * 100),
    action: claimWord({ isFull, isGone: left === 0, heldCount }), canClaim: !isFull && left > 0,
  };
}

function claimWord({ isFull, isGone, heldCount }: { isFull: boolean; isGone: boolean; heldCount: number }): string {
  if (isFull) return '已领取';
  if (isGone) return '已领完';
  return heldCount > 0 ? '再领一张' : '立即领取';
}

/** A gift as giver or receiver sees it. */
export interface GiftView extends CouponFace {
  headline: string;
  note: string;
  canTake: boolean;
  isOwn: boolean;
}

/** What the gift page says. */
export function toGiftView(gift: CouponGift, now: number): GiftView {
  const { giverName, title, scopeLabel, validUntil, state } = gift;
  return {
    title, worth: worthFace(gift.worth), threshold: thresholdOf(gift), scope: scopeLabel, notes: [], isSoon: false,
    validity: validityText({ state: 'usable', validFrom: 0, validUntil }, now), ...GIFT_WORDS[state](giverName, formatFriendlyTime(gift.giftUntil, now)), canTake: state === 'open', isOwn: state === 'yours',
  };
}

const GIFT_WORDS: Record<CouponGift['state'], (giver: string, until: string) => { headline: string; note: string }> = {
  open: (giver, until) => ({ headline: `${giver}送您一张券`, note: `${until} 前领取有效，先到先得` }),
  yours: (_giver, until) => ({ headline: '分享给好友，送出这张券', note: `${until} 前无人领取会自动退回您的券包` }),
  takenByYou: (giver) => ({ headline: `您已收下${giver}的赠礼`, note: '已放入您的券包' }),
  taken: () => ({ headline: '这份赠礼已被领走', note: '下次早点来' }),
  back: () => ({ headline: '这份赠礼已退回', note: '超过领取时间，或被送出人取回' }),
};
