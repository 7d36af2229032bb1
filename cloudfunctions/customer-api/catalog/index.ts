import type { catalogCustomerActions } from '@shared/contracts/catalog';
import type { CustomerActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { compare } from './compare';
import { getArticle } from './guide-get';
import { getModel } from './get-model';
import { getSeries } from './get-series';
import { listGuide } from './guide-list';
import { listModels } from './list-models';
import { listPlans } from './loan-list-plans';
import { listSeries } from './list-series';

/** The showroom, the buying guide and the finance offers. */
export const catalogHandlers = {
  'catalog.listSeries': listSeries,
  'catalog.getSeries': getSeries,
  'catalog.getModel': getModel,
  'catalog.listModels': listModels,
  'catalog.compare': compare,
  'guide.list': listGuide,
  'guide.get': getArticle,
  'loan.listPlans': listPlans,
} satisfies HandlersOf<CustomerActions, keyof typeof catalogCustomerActions>;
