import { MS_PER_HOUR } from '@shared/core/time';
import { giftEnd, shelfOf } from '@shared/domain/coupon/giving';
import type { Coupon, CouponOrigin, CouponTemplate, CouponTerms } from '@shared/domain/coupon/model';
import { validityOf } from '@shared/domain/coupon/rules';
import { idFrom } from '../../../cloudfunctions/runtime/ids';
import { sketchOf } from '../customers';
import { customerId, staffName, type Ledger } from '../ledger';
import { EAST, RIVERSIDE } from '../people';

const EVERYTHING: CouponTerms['scope'] = { categoryIds: [], productIds: [] };
const LAST_MINUTE = 23 * 60 + 59;

type TemplateSketch = Pick<CouponTemplate, 'id' | 'title' | 'worth' | 'thresholdFen' | 'totalCount'> & Partial<CouponTemplate> & { givenCount: number };

/** Kinds of coupons both stores give out. `givenCount` went out before the story and during it. */
function sketches(ledger: Ledger): readonly TemplateSketch[] {
  return [
    { id: 'newcomer-30', title: '新客见面礼', worth: { kind: 'amount', discountFen: 3000 }, thresholdFen: 9900, totalCount: 2000, givenCount: 641, validity: { kind: 'afterReceipt', days: 15 }, notes: ['每人限领一张，限首次到店的客户。'], rank: 60, isGiftable: false },
    { id: 'red-packet-20', title: '20 元购物红包', worth: { kind: 'amount', discountFen: 2000 }, thresholdFen: 0, totalCount: 800, givenCount: 512, validity: { kind: 'afterReceipt', days: 7 }, isStackable: true, isRedPacket: true, notes: ['无门槛，可与一张优惠券同用。'], rank: 50 },
    {
      id: 'care-300-50', title: '养护满 300 减 50', worth: { kind: 'amount', discountFen: 5000 }, thresholdFen: 30_000, totalCount: 500, givenCount: 183, limitPerCustomer: 2, validity: { kind: 'afterReceipt', days: 30 },
      scope: { categoryIds: [`${EAST}-care`, `${EAST}-packages`], productIds: [] }, notes: ['限养护与套餐类商品，每单限用一张。'], rank: 40,
    },
    {
      id: 'accessories-88', title: '精品 88 折', worth: { kind: 'percent', payPercent: 88, maxDiscountFen: 6000 }, thresholdFen: 0, totalCount: 300, givenCount: 97, scope: { categoryIds: [`${EAST}-accessories`], productIds: [] },
      validity: { kind: 'fixed', from: ledger.past(10, 0), until: ledger.ahead(45, LAST_MINUTE) }, claimUntil: ledger.ahead(30, LAST_MINUTE), notes: ['限精品类商品，最多减 60 元。'], rank: 30,
    },
    { id: 'mall-500-60', title: '商城满 500 减 60', worth: { kind: 'amount', discountFen: 6000 }, thresholdFen: 50_000, totalCount: 200, givenCount: 200, validity: { kind: 'afterReceipt', days: 20 }, notes: ['全场通用，每单限用一张。'], rank: 20 },
    { id: 'wash-gift', title: '精洗体验券', worth: { kind: 'exchange', itemName: '外观精洗一次' }, thresholdFen: 0, totalCount: 1000, givenCount: 264, limitPerCustomer: 5, validity: { kind: 'afterReceipt', days: 30 }, channels: ['store'], isPublic: false, notes: ['到店出示核销码，无需预约。'], rank: 10 },
    { id: 'riverside-100-10', storeId: RIVERSIDE, title: '滨江店满 100 减 10', worth: { kind: 'amount', discountFen: 1000 }, thresholdFen: 10_000, totalCount: 400, givenCount: 88, validity: { kind: 'afterReceipt', days: 30 }, notes: ['限滨江店商城使用。'], rank: 10 },
  ];
}

/** Writes the templates, and what is left of each. */
export function addTemplates(ledger: Ledger): CouponTemplate[] {
  return sketches(ledger).map(({ givenCount, ...sketch }) => {
    const template = ledger.add('coupon_templates', {
      storeId: EAST, scope: EVERYTHING, channels: ['mall'], isStackable: false, isGiftable: true, isRedPacket: false, notes: [], validity: { kind: 'afterReceipt', days: 30 },
      limitPerCustomer: 1, isPublic: true, claimFrom: ledger.past(60, 0), claimUntil: ledger.ahead(60, LAST_MINUTE), status: 'active', rank: 0, ...sketch,
    } satisfies CouponTemplate);
    ledger.add('coupon_stocks', { id: template.id, storeId: template.storeId, left: template.totalCount - givenCount, moves: [] });
    return template;
  });
}

/** Who holds what, since when, and how they got it. */
const holdings: readonly [person: string, templateId: string, daysAgo: number, origin: CouponOrigin, issuer: string | null][] = [
  ['li-na', 'newcomer-30', 2, 'claimed', null], ['li-na', 'red-packet-20', 1, 'claimed', null], ['li-na', 'care-300-50', 1, 'claimed', null],
  ['li-na', 'wash-gift', 1, 'issued', 'wang-lei'],
  ['zhang-wei', 'accessories-88', 5, 'claimed', null], ['zhang-wei', 'red-packet-20', 4, 'claimed', null],
  ['liu-yang', 'wash-gift', 29, 'issued', 'sun-yue'], ['liu-yang', 'mall-500-60', 26, 'claimed', null], ['liu-yang', 'accessories-88', 3, 'claimed', null],
  ['liu-yang', 'wash-gift', 3, 'issued', 'sun-yue'],
  ['chen-jing', 'riverside-100-10', 6, 'claimed', null], ['wang-fang', 'newcomer-30', 1, 'claimed', null],
  ['ma-tao', 'accessories-88', 2, 'claimed', null],
];
/** Who has just set a coupon aside for a friend. */
const GIVER = 'ma-tao';

/** Writes the coupons people hold. */
export function addCoupons(ledger: Ledger, templates: readonly CouponTemplate[]): void {
  const counts = new Map<string, number>();
  for (const [person, templateId, daysAgo, origin, issuer] of holdings) {
    const template = templates.find((one) => one.id === templateId);
    if (!template) throw new Error(`the story has no coupons ${templateId}`);
    const key = `${person} ${templateId}`;
    const place = counts.get(key) ?? 0;
    counts.set(key, place + 1);
    const held = couponOf(template, { person, place, at: ledger.past(daysAgo, 640), origin, issuer });
    const coupon = ledger.add('coupons', person === GIVER ? setAside(held, ledger.now - MS_PER_HOUR) : held);
    ledger.event('couponReceived', coupon.grantedAt, { customerId: coupon.customerId, storeId: coupon.storeId, text: coupon.terms.title, actorName: coupon.issuedByName ?? '本人', refId: coupon.id });
  }
}

function setAside(coupon: Coupon, at: number): Coupon {
  const giftId = idFrom('gift', 'story', GIVER);
  const giftUntil = giftEnd(coupon, at);
  return { ...coupon, status: 'gifting', giftId, giftIds: [giftId], giverId: coupon.customerId, giverName: `${sketchOf(GIVER).name?.slice(0, 1) ?? ''}**`, giftUntil, dueAt: giftUntil };
}

interface Holding { person: string; place: number; at: number; origin: CouponOrigin; issuer: string | null }

/** A coupon as the app gives it out: the id is made of template, holder and the how-manieth it is. */
export function couponOf(template: CouponTemplate, { person, place, at, origin, issuer }: Holding): Coupon {
  const { title, worth, thresholdFen, scope, channels, isStackable, isGiftable, isRedPacket, notes } = template;
  const holder = customerId(person);
  return {
    id: idFrom('coupon', template.id, holder, String(place)), templateId: template.id, storeId: template.storeId, customerId: holder, granteeId: holder, shelf: shelfOf(template),
    terms: { title, worth, thresholdFen, scope, channels, isStackable, isGiftable, isRedPacket, notes }, status: 'usable', origin, cause: idFrom('grant', 'story', holder, template.id, String(place)),
    stockKey: '', issuedByName: issuer === null ? null : staffName(issuer), grantedAt: at, receivedAt: at, ...validityOf(template.validity, at), orderId: null, frozenAt: null, usedAt: null,
    redemptionId: null, giftId: null, giftIds: [], backIds: [], giverId: null, giverName: null, giftUntil: null, usedDiscountFen: 0, usedOrderFen: 0, revokeReason: '', dueAt: null,
  };
}
