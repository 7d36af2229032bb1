import { toCouponCard } from '@shared/domain/coupon/rules';
import type { Coupon, CouponOffer, CouponWorth } from '@shared/domain/coupon/model';
import { aCoupon, TEST_NOW } from '../../../tests/mall-builders';
import { toGiftView, toOfferRow, toWalletRow, worthFace } from './coupon-view';

const NOW = TEST_NOW;
const DAY = 86_400_000;
const row = (terms: Parameters<typeof aCoupon>[0], change: Partial<Coupon> = {}): ReturnType<typeof toWalletRow> => toWalletRow(toCouponCard(aCoupon(terms, change), NOW), NOW);

test.each<[CouponWorth, string, string, string]>([
  [{ kind: 'amount', discountFen: 2000 }, '¥', '20', ''], [{ kind: 'amount', discountFen: 888 }, '¥', '8.88', ''],
  [{ kind: 'percent', payPercent: 85, maxDiscountFen: 0 }, '', '8.5', '折'], [{ kind: 'exchange', itemName: '精洗一次' }, '', '兑换', ''],
])('%j is set as %s %s %s', (worth, sign, figure, unit) => {
  expect(worthFace(worth)).toEqual({ sign, figure, unit });
});

const rows: readonly (readonly [sentence: string, view: ReturnType<typeof toWalletRow>, expected: object])[] = [
  ['one for the mall leads there and can be given', row({}, { validUntil: NOW + 30 * DAY }), { canUseInMall: true, canShowCode: false, canGift: true, stamp: '', isSoon: false, validity: '2026.06.17 到期' }],
  ['one that ends the day after tomorrow says so', row({}, { validUntil: NOW + 2 * DAY }), { isSoon: true, validity: '还剩 2 天到期' }],
  ['one that ends tonight says so', row({}, { validUntil: NOW + 3_600_000 }), { isSoon: true, validity: '今天到期' }],
  ['one that begins tomorrow cannot be used yet', row({}, { validFrom: NOW + DAY, validUntil: NOW + 9 * DAY }), { canUseInMall: false, validity: '明天 起可用' }],
  ['one for the counter shows a code', row({ channels: ['store'] }), { canUseInMall: false, canShowCode: true, scope: '到店使用' }],
  ['an exchange names what it is for', row({ worth: { kind: 'exchange', itemName: '精洗一次' }, channels: ['store'] }), { threshold: '精洗一次', canShowCode: true }],
  ['a percentage says its cap', row({ worth: { kind: 'percent', payPercent: 85, maxDiscountFen: 5000 }, thresholdFen: 10_000 }), { threshold: '满 ¥100 可用\n最多减 ¥50' }],
  ['one in an order leads to it', row({}, { status: 'frozen', orderId: 'order-1' }), { stamp: '下单占用中', orderId: 'order-1', canGift: false, canUseInMall: false }],
  ['one on its way to a friend can be fetched back', row({}, { status: 'gifting', giftId: 'gift-1' }), { stamp: '转赠中', giftId: 'gift-1' }],
  ['one that is over is stamped', row({}, { validUntil: NOW - DAY }), { stamp: '已过期', canUseInMall: false, canGift: false }],
  ['one from a friend names the friend and stays', row({}, { origin: 'gifted', giverName: '李*' }), { origin: '李*赠送', canGift: false }],
];
test.each(rows)('%s', (_sentence, view, expected) => {
  expect(view).toMatchObject(expected);
});

const offer: CouponOffer = {
  templateId: 't', title: '满100减20', worth: { kind: 'amount', discountFen: 2000 }, thresholdFen: 10_000, scopeLabel: '商城全部商品可用', channels: ['mall'],
  validityLabel: '领取后 7 天内有效', notes: [], isRedPacket: false, left: 30, totalCount: 100, heldCount: 0, limitPerCustomer: 2, claimUntil: NOW + DAY,
};
test.each<[string, Partial<CouponOffer>, object]>([
  ['can be claimed', {}, { action: '立即领取', canClaim: true, takenPercent: 70 }],
  ['can be claimed again', { heldCount: 1 }, { action: '再领一张', canClaim: true }],
  ['has been claimed', { heldCount: 2, left: 0 }, { action: '已领取', canClaim: false }],
  ['is gone', { left: 0 }, { action: '已领完', canClaim: false, takenPercent: 100 }],
])('an offer %s', (_sentence, change, expected) => {
  expect(toOfferRow({ ...offer, ...change })).toMatchObject(expected);
});

test('a gift reads from both sides', () => {
  const gift = { giftId: 'g', giverName: '李女士', title: '满100减20', worth: offer.worth, thresholdFen: 0, scopeLabel: '', validUntil: NOW + DAY, giftUntil: NOW + DAY };
  expect(toGiftView({ ...gift, state: 'open' }, NOW)).toMatchObject({ headline: '李女士送您一张券', note: '明天 10:00 前领取有效，先到先得', canTake: true, isOwn: false });
  expect(toGiftView({ ...gift, state: 'yours' }, NOW)).toMatchObject({ canTake: false, isOwn: true });
  expect(toGiftView({ ...gift, state: 'taken' }, NOW)).toMatchObject({ headline: '这份赠礼已被领走', canTake: false });
});
