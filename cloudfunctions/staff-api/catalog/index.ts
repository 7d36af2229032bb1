import type { catalogStaffActions } from '@shared/contracts/catalog';
import type { StaffActions } from '@shared/contracts/index';
import type { HandlersOf } from '../../runtime/dispatch';
import { listModels } from './list-models';
import { listPlans } from './loan-list-plans';

/** What is on sale, as staff need it. */
export const catalogHandlers = {
  'catalog.listModels': listModels,
  'loan.listPlans': listPlans,
} satisfies HandlersOf<StaffActions, keyof typeof catalogStaffActions>;
