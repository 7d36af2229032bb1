import { canClaim } from '@shared/domain/coupon/giving';
import type { CouponOffer, CouponStock, CouponTemplate, CouponTemplateRow } from '@shared/domain/coupon/model';
import { scopeLabel, validityLabel } from '@shared/domain/coupon/rules';
import { couponStocks } from '../data/coupon-stocks';
import { couponTemplates } from '../data/coupon-templates';
import { coupons } from '../data/coupons';
import { scopeNamesOf } from './coupon-cards';
import { checkTemplate, type CheckedTemplate } from './coupon-templates';

/** Templates a coupon centre shows at most; one read of stocks takes as many. */
const MOST_OFFERS = 100;

/** What anybody may claim at a store now, the heaviest first; templates with problems are left out. */
export async function listOffers(storeId: string, customerId: string, now: number): Promise<CouponOffer[]> {
  const found = await couponTemplates.find({
    filter: { storeId, isPublic: true, status: 'active' }, sort: { field: 'rank', direction: 'desc' }, limit: MOST_OFFERS,
  });
  const templates = found.filter((template) => checkTemplate(template).problems.length === 0 && canClaim(template, now));
  if (templates.length === 0) return [];
  const ids = templates.map((template) => template.id);
  const [left, held, namesOf] = await Promise.all([leftOf(templates), coupons.listOfGrantee(ids, customerId), scopeNamesOf(templates.map((one) => one.scope))]);
  return templates.map((template): CouponOffer => ({
    templateId: template.id, title: template.title, worth: template.worth, thresholdFen: template.thresholdFen, channels: template.channels,
    scopeLabel: scopeLabel(template.scope, namesOf(template.scope)), validityLabel: validityLabel(template.validity), notes: template.notes,
    isRedPacket: template.isRedPacket, left: left(template), totalCount: template.totalCount,
    heldCount: held.filter((coupon) => coupon.templateId === template.id).length, limitPerCustomer: template.limitPerCustomer, claimUntil: template.claimUntil,
  }));
}

/** Coupons left to give, by template; one without a counter yet has all of them. Nothing is written. */
async function leftOf(templates: readonly Pick<CouponTemplate, 'id'>[]): Promise<(template: Pick<CouponTemplate, 'id' | 'totalCount'>) => number> {
  const stocks = await couponStocks.getMany(templates.map((template) => template.id));
  const byId = new Map(stocks.map((stock: CouponStock) => [stock.id, stock.left]));
  return ({ id, totalCount }) => byId.get(id) ?? totalCount;
}

/** Templates with their figures, for colleagues; what is wrong with one is said in words. */
export async function templateRows(checked: readonly CheckedTemplate[]): Promise<CouponTemplateRow[]> {
  const left = await leftOf(checked.map(({ template }) => template));
  return Promise.all(checked.map(async ({ template, problems }): Promise<CouponTemplateRow> => {
    const [usedCount, frozenCount] = await Promise.all([
      coupons.count({ templateId: template.id, status: 'used' }), coupons.count({ templateId: template.id, status: 'frozen' }),
    ]);
    const isSound = problems.length === 0;
    return {
      id: template.id, title: template.title, worth: template.worth, thresholdFen: template.thresholdFen, channels: template.channels,
      validityLabel: isSound ? validityLabel(template.validity) : '', isPublic: template.isPublic, isActive: template.status === 'active',
      totalCount: template.totalCount, left: left(template), usedCount, frozenCount, problems,
    };
  }));
}
