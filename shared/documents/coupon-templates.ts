import * as v from 'valibot';
import { COUPON_CHANNEL_LABELS, COUPON_KIND_LABELS } from '@shared/domain/coupon/model';
import type { CouponTemplate } from '@shared/domain/coupon/model';
import { textAt } from './admin-document';
import type { AdminDocument } from './admin-document';
import { choice, fen, flag, idOf, integer, line, listOf, moment, titled } from './fields';

const VALIDITY_LABELS = { fixed: '固定日期', afterReceipt: '领取后若干天' } as const;
const LONGEST_VALIDITY_DAYS = 730;

const worth = v.pipe(v.variant('kind', [
  v.strictObject({ kind: v.literal('amount'), discountFen: fen('减免金额', 1) }),
  v.strictObject({
    kind: v.literal('percent'),
    payPercent: integer('折后比例', [1, 99], { suffix: '%', about: '85 就是 85 折' }),
    maxDiscountFen: fen('最多减免', 0, { about: '0 表示不封顶' }),
  }),
  v.strictObject({ kind: v.literal('exchange'), itemName: line('兑换内容', 30) }),
]), titled('优惠', { labels: COUPON_KIND_LABELS }));

const validity = v.pipe(v.variant('kind', [
  v.pipe(
    v.strictObject({ kind: v.literal('fixed'), from: moment('生效'), until: moment('失效') }),
    v.forward(v.partialCheck([['from'], ['until']], (one) => one.from < one.until, '失效必须晚于生效'), ['until']),
  ),
  v.strictObject({ kind: v.literal('afterReceipt'), days: integer('有效天数', [1, LONGEST_VALIDITY_DAYS], { suffix: '天', about: '从领取时算起' }) }),
]), titled('有效期', { labels: VALIDITY_LABELS }));

const scope = v.pipe(v.strictObject({
  categoryIds: listOf('可用分类', idOf('分类', 'product_categories'), { most: 50 }),
  productIds: listOf('可用商品', idOf('商品', 'products'), { most: 100 }),
}), titled('适用范围', { about: '两个都不填表示全部商品可用' }));

const isExchange = (one: { worth: { kind: string } }): boolean => one.worth.kind === 'exchange';

const entries = v.strictObject({
  storeId: idOf('门店', 'stores'),
  title: line('名称', 20),
  worth,
  thresholdFen: fen('使用门槛', 0, { about: '适用商品满多少可用，0 表示无门槛' }),
  scope,
  channels: listOf('使用渠道', choice('使用渠道', COUPON_CHANNEL_LABELS), { least: 1, most: 2 }),
  isStackable: flag('可与其他券同用', { about: '不可同用的券，一笔订单最多用一张' }),
  isGiftable: flag('可转赠'),
  isRedPacket: flag('显示为红包'),
  notes: listOf('使用说明', line('说明', 120), { most: 10 }),
  validity,
  totalCount: integer('发放总量', [1, 1_000_000], { suffix: '张', about: '第一张发出后再改不影响余量' }),
  limitPerCustomer: integer('每人限领', [1, 1000], { suffix: '张' }),
  isPublic: flag('在领券中心公开', { about: '不公开的由员工发放或在活动中获得' }),
  claimFrom: moment('开始领取'),
  claimUntil: moment('截止领取'),
  status: choice('状态', { active: '发放中', stopped: '已停止' }),
  rank: integer('权重', [0, 9999], { about: '数字大的排在前面' }),
});

/** A kind of coupon that a store gives out. */
export const couponTemplateSchema = v.pipe(
  entries,
  v.forward(v.partialCheck([['claimFrom'], ['claimUntil']], (one) => one.claimFrom < one.claimUntil, '截止领取必须晚于开始领取'), ['claimUntil']),
  v.forward(v.partialCheck(
    [['claimUntil'], ['validity']], (one) => one.validity.kind !== 'fixed' || one.claimUntil <= one.validity.until, '截止领取不能晚于券的失效时间',
  ), ['claimUntil']),
  v.forward(v.partialCheck([['limitPerCustomer'], ['totalCount']], (one) => one.limitPerCustomer <= one.totalCount, '每人限领不能超过发放总量'), ['limitPerCustomer']),
  v.forward(v.partialCheck(
    [['worth'], ['thresholdFen']], (one) => one.worth.kind !== 'amount' || one.thresholdFen === 0 || one.thresholdFen >= one.worth.discountFen, '使用门槛不能低于减免金额',
  ), ['thresholdFen']),
  v.forward(v.partialCheck([['channels']], (one) => new Set(one.channels).size === one.channels.length, '使用渠道不能重复'), ['channels']),
  v.forward(v.partialCheck([['worth'], ['channels']], (one) => !isExchange(one) || one.channels.every((channel) => channel === 'store'), '兑换券只能到店核销'), ['channels']),
  v.forward(v.partialCheck([['worth'], ['isRedPacket']], (one) => !one.isRedPacket || one.worth.kind === 'amount', '红包只能是满减券'), ['isRedPacket']),
) satisfies v.GenericSchema<Omit<CouponTemplate, 'id'>>;

export const couponTemplates: AdminDocument = {
  collection: 'coupon_templates',
  label: '券模板',
  description: '门店发放的优惠券与红包。已发出的券按领取时的条款，以后的修改只影响新领的券。',
  schema: couponTemplateSchema,
  example: () => ({
    storeId: 'east', title: '精品满 300 减 50', worth: { kind: 'amount', discountFen: 5000 }, thresholdFen: 30_000, scope: { categoryIds: [], productIds: [] },
    channels: ['mall'], isStackable: false, isGiftable: true, isRedPacket: false, notes: ['每笔订单限用一张。'], validity: { kind: 'afterReceipt', days: 30 },
    totalCount: 500, limitPerCustomer: 1, isPublic: true, claimFrom: Date.UTC(2026, 4, 1), claimUntil: Date.UTC(2026, 11, 31), status: 'active', rank: 100,
  }),
  titleOf: (document) => textAt(document, 'title'),
  idExample: 'accessories-300-50',
};
