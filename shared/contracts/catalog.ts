import * as v from 'valibot';
import type { Article, ArticleCard } from '@shared/domain/guide/model';
import { ARTICLE_CATEGORIES } from '@shared/domain/guide/model';
import type { ComparisonGroup, SpecificationGroupView, VehicleModel, VehicleSeries } from '@shared/domain/catalog/model';
import type { LoanPlan } from '@shared/domain/loan/model';
import { defineAction, outputOf } from './action';
import { id } from './fields';

/** A model as a list needs it. */
export type ModelRow = Pick<VehicleModel, 'id' | 'seriesId' | 'seriesName' | 'name' | 'msrpFen'>;

export const catalogCustomerActions = {
  /** All series on sale, in show order; a brand has a dozen at most, so there is no paging. */
  'catalog.listSeries': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<{ series: VehicleSeries[] }>(), errors: [],
  }),
  'catalog.getSeries': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ seriesId: id }),
    output: outputOf<{ series: VehicleSeries; models: ModelRow[] }>(), errors: ['SERIES_NOT_FOUND'],
  }),
  'catalog.getModel': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ modelId: id }),
    output: outputOf<{ series: VehicleSeries; model: ModelRow; seats: number; sheet: SpecificationGroupView[] }>(), errors: ['MODEL_NOT_FOUND'],
  }),
  /** Every model on sale, to choose the second car of a comparison from. */
  'catalog.listModels': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<{ models: ModelRow[] }>(), errors: [],
  }),
  'catalog.compare': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ leftId: id, rightId: id }),
    output: outputOf<{ left: ModelRow; right: ModelRow; groups: ComparisonGroup[] }>(), errors: ['MODEL_NOT_FOUND', 'COMPARE_SAME_MODEL'],
  }),
  'guide.list': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ category: v.nullable(v.picklist(ARTICLE_CATEGORIES)) }),
    output: outputOf<{ articles: ArticleCard[] }>(), errors: [],
  }),
  'guide.get': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({ articleId: id }),
    output: outputOf<{ article: Article }>(), errors: ['ARTICLE_NOT_FOUND'],
  }),
  'loan.listPlans': defineAction({
    access: 'everyone', effect: 'read', input: v.strictObject({}), output: outputOf<{ plans: LoanPlan[] }>(), errors: [],
  }),
} as const;

export const catalogStaffActions = {
  /** Models on sale, for quotes, demo vehicles and the calculators. */
  'catalog.listModels': defineAction({
    access: 'everyStaff', effect: 'read', input: v.strictObject({}),
    output: outputOf<{ series: VehicleSeries[]; models: (ModelRow & { seats: number })[] }>(), errors: [],
  }),
  'loan.listPlans': defineAction({
    access: 'everyStaff', effect: 'read', input: v.strictObject({}), output: outputOf<{ plans: LoanPlan[] }>(), errors: [],
  }),
} as const;
