import { formatYuan } from '@shared/core/money';
import { dayOf } from '@shared/core/time';
import type { Checkout } from '@shared/contracts/order';
import type { DeliveryAddress } from '@shared/domain/mall/model';
import { FULFILMENT_LABELS, type CouponChoice, type Fulfilment } from '@shared/domain/order/model';
import type { AmountRow } from '../../components/amount-rows/amount-rows';
import type { Choice } from '../../components/choice-chips/choice-chips';
import { toPaymentNote, type PaymentNote } from '../../services/payment-sheet';

/** A line of the checkout. */
export interface CheckoutLine {
  id: string;
  title: string;
  choice: string;
  picture: string;
  priceFen: number;
  quantity: number;
}

/** The checkout page. */
export interface CheckoutPage {
  lines: CheckoutLine[];
  storeName: string;
  storeAddress: string;
  fulfilment: Fulfilment;
  /** The ways to choose from; empty when there is one only. */
  ways: Choice[];
  rows: AmountRow[];
  /** 已优惠 ¥50, 3 张可用, 暂无可用 */
  couponText: string;
  hasCoupons: boolean;
  totalFen: number;
  discountFen: number;
  payment: PaymentNote;
}

/** One coupon of the sheet. */
export interface CouponRow {
  id: string;
  title: string;
  worth: string;
  /** 满 ¥300 可用 · 全场商品 */
  terms: string;
  until: string;
  problem: string;
  /** 可与其他券同享, or nothing. */
  stackNote: string;
  isChosen: boolean;
}

/** The sheet of coupons. */
export interface CouponSheet {
  rows: CouponRow[];
  /** The best combination and why, empty when no coupon counts. */
  bestReason: string;
  isBest: boolean;
  savedText: string;
}

const WAY_NOTES: Record<Fulfilment, string> = { pickup: '凭取货码到店领取', express: '送到填写的地址', service: '付款后凭码到店使用' };

function amountRows({ price, fulfilment }: Checkout): AmountRow[] {
  const rows: AmountRow[] = [{ label: '商品金额', note: '', amount: formatYuan(price.goodsFen) }];
  rows.push(...price.coupons.map((coupon): AmountRow => ({ label: coupon.title, note: '优惠券', amount: `-${formatYuan(coupon.discountFen)}`, tone: 'promotion' })));
  if (fulfilment === 'express') rows.push({ label: '运费', note: '', amount: price.freightFen === 0 ? '包邮' : formatYuan(price.freightFen) });
  return rows;
}

function couponText({ price, choices }: Checkout): string {
  if (price.discountFen > 0) return `已优惠 ${formatYuan(price.discountFen)}`;
  const count = choices.filter((choice) => choice.problem === '').length;
  return count > 0 ? `${count} 张可用` : '暂无可用';
}

/** What the checkout shows. */
export function toCheckoutPage(checkout: Checkout): CheckoutPage {
  const { price, storeName, storeAddress, fulfilment, fulfilments, choices, paymentMode } = checkout;
  return {
    storeName, storeAddress, fulfilment, totalFen: price.totalFen, discountFen: price.discountFen, rows: amountRows(checkout), couponText: couponText(checkout),
    hasCoupons: choices.length > 0, payment: toPaymentNote(paymentMode),
    ways: fulfilments.length > 1 ? fulfilments.map((way) => ({ id: way, label: FULFILMENT_LABELS[way], note: WAY_NOTES[way] })) : [],
    lines: price.lines.map(({ productId, skuId, title, skuName, coverUrl, priceFen, quantity }) => ({
      id: `${productId}.${skuId}`, title, choice: skuName, picture: coverUrl, priceFen, quantity,
    })),
  };
}

function termsOf({ thresholdFen, scopeLabel }: CouponChoice): string {
  return [thresholdFen > 0 ? `满 ${formatYuan(thresholdFen)} 可用` : '无门槛', scopeLabel].filter(Boolean).join(' · ');
}

/** The coupons with those in force ticked; usable ones first. */
export function toCouponSheet(checkout: Checkout): CouponSheet {
  const { choices, couponIds, bestCouponIds, bestReason, price } = checkout;
  const rows = choices.map((choice): CouponRow => ({
    id: choice.couponId, title: choice.title, worth: choice.worthLabel, terms: termsOf(choice), until: `有效期至 ${dayOf(choice.validUntil)}`, problem: choice.problem,
    stackNote: choice.isStackable ? '可与其他券同享' : '', isChosen: couponIds.includes(choice.couponId),
  }));
  return {
    rows: [...rows.filter((row) => row.problem === ''), ...rows.filter((row) => row.problem !== '')], bestReason,
    isBest: isSameSet(couponIds, bestCouponIds), savedText: price.discountFen > 0 ? `共优惠 ${formatYuan(price.discountFen)}` : '未使用优惠券',
  };
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id) => other.includes(id));
}

/** The coupons asked for after a tap on one; one that stands alone replaces another that does. */
export function couponIdsAfterTap(checkout: Pick<Checkout, 'choices' | 'couponIds'>, tappedId: string): string[] {
  const { choices, couponIds } = checkout;
  if (couponIds.includes(tappedId)) return couponIds.filter((id) => id !== tappedId);
  const isLoner = (id: string): boolean => choices.some((choice) => choice.couponId === id && !choice.isStackable);
  return [...couponIds.filter((id) => !(isLoner(tappedId) && isLoner(id))), tappedId];
}

/** An address as it stands on the page. */
export interface AddressCard {
  id: string;
  /** 张伟 13805712034 */
  who: string;
  where: string;
  isDefault: boolean;
}

/** One of the customer's own addresses, in full; 北京市北京市 is said once. */
export function toAddressCard({ id, name, phone, region, detail, isDefault }: DeliveryAddress): AddressCard {
  return { id, who: `${name} ${phone}`, where: `${[...new Set(region)].join('')}${detail}`, isDefault };
}

/** The address goods go to: the one chosen, else the default, else the latest; null without any. */
export function addressInForce(addresses: readonly DeliveryAddress[], chosenId: string): DeliveryAddress | null {
  const latest = [...addresses].sort((a, b) => b.updatedAt - a.updatedAt)[0];
  return addresses.find((address) => address.id === chosenId) ?? addresses.find((address) => address.isDefault) ?? latest ?? null;
}

/** Codes after which the checkout must be priced again, because what it shows is no longer true. */
const STALE_CODES: ReadonlySet<string> = new Set([
  'PRICE_CHANGED', 'STOCK_SHORT', 'PRODUCT_OFF_SALE', 'PRODUCT_MISCONFIGURED', 'PURCHASE_LIMIT_REACHED', 'COUPON_NOT_USABLE', 'COUPONS_NOT_COMBINABLE',
  'COUPON_THRESHOLD_MISSED', 'COUPON_OUT_OF_SCOPE', 'ADDRESS_NOT_FOUND',
]);

/** Whether a refusal means that the checkout must be read again. */
export function makesCheckoutStale(code: string): boolean {
  return STALE_CODES.has(code);
}
