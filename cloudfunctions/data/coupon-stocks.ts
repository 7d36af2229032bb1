import type { CouponStock } from '@shared/domain/coupon/model';
import { defineCounters } from './counters';

/** Coupons of a template that are left; the id is the template's. */
export const couponStocks = defineCounters<CouponStock>({ name: 'coupon_stocks', indexes: [] });
